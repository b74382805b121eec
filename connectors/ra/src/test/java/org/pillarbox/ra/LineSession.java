package org.pillarbox.ra;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/** A small protocol for tests: a line is a command. It notes what the host does, and complains of what it must not. */
public final class LineSession implements ProtocolSession {
    public final Peer peer;
    public final boolean startTls;
    public final List<String> events = new CopyOnWriteArrayList<>();
    public final AtomicInteger disconnected = new AtomicInteger();
    public final AtomicInteger released = new AtomicInteger();
    public final AtomicLong taken = new AtomicLong();
    public final AtomicLong streamed = new AtomicLong();
    public final AtomicInteger sourcesOpen = new AtomicInteger();
    public final CountDownLatch waiting = new CountDownLatch(1);
    public final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger callers = new AtomicInteger();
    private final StringBuilder line = new StringBuilder();
    private volatile String account;

    public LineSession(Peer peer, boolean startTls) {
        this.peer = peer;
        this.startTls = startTls;
    }

    @Override
    public void connected(Output out) {
        call(() -> say(out, "hello" + peer.tls().map(t -> " " + t.protocol()).orElse("")));
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        call(() -> {
            while (in.hasRemaining() && out.ready()) {
                char c = (char) in.get();
                taken.incrementAndGet();
                if (c == '\n') {
                    String command = line.toString().strip();
                    line.setLength(0);
                    obey(command, out);
                } else {
                    line.append(c);
                }
            }
        });
    }

    private void obey(String command, Output out) {
        events.add(command);
        String[] words = command.split(" ", 2);
        switch (words[0]) {
            case "ECHO" -> say(out, words[1]);
            case "THREAD" -> say(out, Thread.currentThread().getName());
            case "LOGIN" -> {
                account = words[1];
                say(out, "welcome");
            }
            case "BIG" -> {
                out.stream(new Pattern(Long.parseLong(words[1])));
                say(out, ".");
            }
            case "BROKEN" -> {
                say(out, "here it comes");
                out.stream(into -> {
                    throw new java.io.IOException("disk broken");
                });
            }
            case "WAIT" -> {
                waiting.countDown();
                awaitGoOn();
                say(out, "waited");
            }
            case "THROW" -> throw new IllegalStateException("a bug");
            case "STARTTLS" -> {
                say(out, "go");
                out.startTls();
            }
            case "PAUSE" -> {
                out.pause(Duration.ofMillis(Long.parseLong(words[1])));
                say(out, "paused");
            }
            case "QUIT" -> {
                say(out, "bye");
                out.close();
            }
            default -> say(out, "what?");
        }
    }

    private void awaitGoOn() {
        try {
            if (!goOn.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the command go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void encrypted(TlsInfo tls, Output out) {
        call(() -> {
            line.setLength(0);
            events.add("encrypted");
        });
    }

    @Override
    public void tick(Output out) {
        call(() -> events.add("tick"));
    }

    @Override
    public void idle(Output out) {
        last("too slow", out);
    }

    @Override
    public void shutdown(Output out) {
        last("shutting down", out);
    }

    @Override
    public void failed(Output out) {
        last("failed", out);
    }

    @Override
    public void disconnected() {
        call(disconnected::incrementAndGet);
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    private void last(String words, Output out) {
        call(() -> {
            say(out, words);
            out.close();
        });
    }

    private void call(Runnable body) {
        if (callers.incrementAndGet() != 1) {
            events.add("CALLED TWICE AT ONCE");
        }
        if (disconnected.get() > 0) {
            events.add("CALLED AFTER THE END");
        }
        try {
            body.run();
        } finally {
            callers.decrementAndGet();
        }
    }

    private static void say(Output out, String words) {
        out.write(ByteBuffer.wrap((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The bytes 0 to 250 again and again. */
    private final class Pattern implements ByteSource {
        private final long length;
        private long position;

        Pattern(long length) {
            this.length = length;
            sourcesOpen.incrementAndGet();
        }

        @Override
        public boolean read(ByteBuffer into) {
            while (into.hasRemaining() && position < length) {
                into.put((byte) (position++ % 251));
            }
            streamed.set(position);
            return position < length;
        }

        @Override
        public void close() {
            sourcesOpen.decrementAndGet();
        }
    }
}
