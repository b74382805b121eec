package org.pillarbox.protocol.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a client said in one conversation, and how it ended. Safe for threads. */
public final class Heard {
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private Optional<String> complaint = Optional.empty();
    private boolean encrypted;
    private boolean over;

    /** The lines, without their ends and without those of contents; one character for each octet. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** What was sent as {@code C-data} (as it came, with stuffed dots, without the last line) and {@code C-octets}. */
    public synchronized List<byte[]> contents() {
        return List.copyOf(contents);
    }

    /** Whether it shook hands. */
    public synchronized boolean isEncrypted() {
        return encrypted;
    }

    /** Where the client left the script, in words; empty when it kept to it so far. */
    public synchronized Optional<String> complaint() {
        return complaint;
    }

    synchronized void line(String line) {
        lines.add(line);
    }

    synchronized void content(byte[] content) {
        contents.add(content);
    }

    synchronized void encryptedNow() {
        encrypted = true;
    }

    synchronized void complain(String words) {
        complaint = Optional.of(words);
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean awaitEnd(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (!over && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return over;
    }
}
