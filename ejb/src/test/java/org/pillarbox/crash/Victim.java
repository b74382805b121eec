package org.pillarbox.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.pillarbox.testing.ChildJava;

/** The child process and all that it said. */
final class Victim {
    final CountDownLatch ready = new CountDownLatch(1);
    final List<String> lines = new ArrayList<>();
    final Process process;
    private final Thread reader;

    Victim(ChildJava java, Class<?> program, String... arguments) throws IOException {
        process = java.start(program, arguments);
        reader = new Thread(this::read);
        reader.start();
    }

    private void read() {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException ended) {
            // The pipe of a killed process may break in the middle of a line.
            ready.countDown();
        }
    }

    /** Waits until it has ended and all it said is read. */
    void join() throws InterruptedException {
        reader.join();
        process.waitFor();
    }

    List<Long> numbers(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> Long.parseLong(line.substring(word.length())))
                .toList();
    }
}
