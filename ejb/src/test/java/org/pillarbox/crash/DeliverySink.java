package org.pillarbox.crash;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The server that is sent to: it outlives its clients and writes down what it has accepted. A client that goes on over the same
 * connection has read the answer to its message, and must have written down itself that the message was taken; what is sent again after that
 * was sent twice. Thread safe.
 */
final class DeliverySink implements AutoCloseable {
    /** The moments at which a client may die. */
    enum Step {
        CONNECTED,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        BODY,
        TAKEN,
        ANSWERED,
        NEXT,
        QUIT;

        /** Connections are few, messages are many. */
        boolean isOfMessage() {
            return this != CONNECTED && this != EHLO && this != QUIT;
        }
    }

    private static final int PUT_OFF_PERCENT = 5;
    private static final int CUT_PERCENT = 3;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final RandomGenerator random;
    private final Map<Long, Integer> taken = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final List<String> twice = new ArrayList<>();
    private Step at = Step.CONNECTED;
    private Runnable trap = () -> {};
    private int times;
    private int broken;
    private boolean kind;

    DeliverySink(RandomGenerator random) throws IOException {
        this.random = random;
        daemon(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Runs this when a step is reached for the so-manieth time. */
    synchronized void trap(Step step, int count, Runnable then) {
        at = step;
        times = count;
        trap = then;
    }

    /** From now on takes everything, and answers always. */
    synchronized void beKind() {
        kind = true;
        times = 0;
    }

    /** How often each was accepted. */
    synchronized Map<Long, Integer> taken() {
        return Map.copyOf(taken);
    }

    /** How many conversations had no good bye: where a client dies, each of its deliveries is at a point of its own. */
    synchronized int broken() {
        return broken;
    }

    /** What was sent again although its sender knew that it had been accepted. */
    synchronized List<String> twice() {
        return List.copyOf(twice);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        boolean ended = false;
        try (client) {
            ended = new Session(client).run();
        } catch (IOException died) {
            // That is what clients do here.
            return;
        } finally {
            count(ended);
        }
    }

    private synchronized void count(boolean ended) {
        broken += ended ? 0 : 1;
    }

    private void reach(Step step) {
        Runnable then = () -> {};
        synchronized (this) {
            if (step == at && times > 0 && --times == 0) {
                then = trap;
            }
        }
        then.run();
    }

    private synchronized void take(long number) {
        if (known.contains(number)) {
            twice.add("message " + number + " was sent again");
        }
        taken.merge(number, 1, Integer::sum);
    }

    private synchronized void isKnown(long number) {
        known.add(number);
    }

    private synchronized boolean chance(int percent) {
        return !kind && random.nextInt(100) < percent;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Session {
        private static final long NONE = -1;

        private final BufferedReader in;
        private final OutputStream out;
        private long answered = NONE;

        Session(Socket client) throws IOException {
            in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            out = client.getOutputStream();
        }

        /** Whether this end, or a good bye, ended it. */
        boolean run() throws IOException {
            reach(Step.CONNECTED);
            say("220 sink.example");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (answered != NONE) {
                    isKnown(answered);
                    answered = NONE;
                    reach(Step.NEXT);
                }
                if (!obey(line)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the connection goes on. */
        private boolean obey(String line) throws IOException {
            String verb = line.substring(0, Math.min(4, line.length()));
            switch (verb) {
                case "EHLO" -> answer(Step.EHLO, "250 sink.example");
                case "MAIL" -> answer(Step.MAIL, "250 2.1.0 fine");
                case "RCPT" -> answer(Step.RCPT, chance(PUT_OFF_PERCENT) ? "450 4.2.1 not now" : "250 2.1.5 fine");
                case "DATA" -> {
                    answer(Step.DATA, "354 go ahead");
                    return content();
                }
                case "QUIT" -> {
                    answer(Step.QUIT, "221 bye");
                    return false;
                }
                default -> say("250 2.0.0 fine");
            }
            return true;
        }

        private boolean content() throws IOException {
            long number = NONE;
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new EOFException("the client died");
                }
                if (line.startsWith("X-Number: ")) {
                    number = Long.parseLong(line.substring(10));
                    reach(Step.BODY);
                }
            }
            if (chance(PUT_OFF_PERCENT)) {
                say("451 4.3.0 try again");
                return true;
            }
            take(number);
            reach(Step.TAKEN);
            if (chance(CUT_PERCENT)) {
                return false;
            }
            say("250 2.0.0 taken");
            answered = number;
            reach(Step.ANSWERED);
            return true;
        }

        private void answer(Step step, String line) throws IOException {
            reach(step);
            say(line);
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
