package org.pillarbox.inmail.collecting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A provider's POP3 server on the loopback address with one mailbox, which lies, breaks off and forgets as it is told. */
final class FakeProvider implements AutoCloseable {
    /** A message as the provider keeps it. */
    record Mail(String uid, String text) {
        int bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1).length;
        }
    }

    private final ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Mail> mailbox = new ArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private long uids;

    volatile boolean uidl = true;
    volatile boolean top = true;
    volatile boolean env;
    /** What a message is called in the listing, by its number and what it is called in truth. */
    volatile BiFunction<Integer, String, String> naming = (number, uid) -> uid;

    volatile UnaryOperator<List<Mail>> shown = all -> all;
    /** So many bytes are sent in a session, and then the line breaks. */
    volatile long breaksAfter = Long.MAX_VALUE;
    /** Whether QUIT deletes what was marked. */
    volatile boolean deletes = true;
    /** Whether QUIT is answered; the line breaks otherwise. */
    volatile boolean answersQuit = true;

    volatile String password = "secret";
    /** The first word of a command that is refused. */
    volatile String refused = "nothing";
    /** What is said to it. */
    volatile String refusal = "-ERR not now";

    volatile long sizeAdded;

    FakeProvider() throws IOException {
        Thread thread = new Thread(this::accept, "provider");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return port.getLocalPort();
    }

    synchronized String put(String text) {
        uids++;
        String uid = String.format("%08x", uids * 2654435761L & 0xffffffffL) + "." + uids;
        mailbox.add(new Mail(uid, text));
        return uid;
    }

    synchronized void put(Mail mail) {
        mailbox.add(mail);
    }

    synchronized List<Mail> mailbox() {
        return List.copyOf(mailbox);
    }

    /** Somebody else deletes. */
    synchronized void remove(Mail mail) {
        mailbox.remove(mail);
    }

    /** What was said in all sessions. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    List<String> heard(String command) {
        return heard.stream().filter(line -> line.startsWith(command)).toList();
    }

    void forgetHeard() {
        heard.clear();
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                Socket client = port.accept();
                Thread thread = new Thread(() -> serve(client), "provider-session");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            new Session(client).run();
        } catch (IOException left) {
            heard.add("(gone)");
        }
    }

    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Session {
        private final Socket client;
        private final BufferedReader in;
        private final OutputStream out;
        private final List<Mail> drop = new ArrayList<>();
        private final Set<Integer> marked = new HashSet<>();
        private long left = breaksAfter;

        Session(Socket client) throws IOException {
            this.client = client;
            client.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            out = client.getOutputStream();
        }

        void run() throws IOException {
            say("+OK ready\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!answer(line)) {
                    return;
                }
            }
        }

        private boolean answer(String line) throws IOException {
            String[] words = line.split(" ");
            if (line.startsWith(refused)) {
                say(refusal + "\r\n");
                return true;
            }
            switch (words[0]) {
                case "USER" -> say("+OK\r\n");
                case "PASS" -> logIn(line.substring(5));
                case "LIST" -> list();
                case "UIDL" -> uniqueIds();
                case "TOP" -> top(Integer.parseInt(words[1]));
                case "RETR" -> say("+OK\r\n" + stuffed(mail(words[1]).text()) + ".\r\n");
                case "DELE" -> {
                    marked.add(Integer.valueOf(words[1]));
                    say("+OK\r\n");
                }
                case "*ENV" ->
                    say(
                            env
                                    ? "+OK\r\n1\r\n2\r\n3\r\nx@outside.example\r\nbob@mail.example\r\n.\r\n"
                                    : "-ERR Unknown command: \"*env\".\r\n");
                case "QUIT" -> {
                    quit();
                    return false;
                }
                default -> say("-ERR what\r\n");
            }
            return true;
        }

        private void logIn(String given) throws IOException {
            if (!given.equals(password)) {
                say("-ERR wrong\r\n");
                return;
            }
            synchronized (FakeProvider.this) {
                drop.addAll(shown.apply(List.copyOf(mailbox)));
            }
            say("+OK\r\n");
        }

        private void list() throws IOException {
            StringBuilder text = new StringBuilder("+OK\r\n");
            for (int i = 0; i < drop.size(); i++) {
                text.append(i + 1)
                        .append(' ')
                        .append(drop.get(i).bytes() + sizeAdded)
                        .append("\r\n");
            }
            say(text.append(".\r\n").toString());
        }

        private void uniqueIds() throws IOException {
            if (!uidl) {
                say("-ERR what\r\n");
                return;
            }
            StringBuilder text = new StringBuilder("+OK\r\n");
            for (int i = 0; i < drop.size(); i++) {
                text.append(i + 1)
                        .append(' ')
                        .append(naming.apply(i + 1, drop.get(i).uid()))
                        .append("\r\n");
            }
            say(text.append(".\r\n").toString());
        }

        private void top(int number) throws IOException {
            if (!top) {
                say("-ERR what\r\n");
                return;
            }
            String text = drop.get(number - 1).text();
            say("+OK\r\n" + stuffed(text.substring(0, text.indexOf("\r\n\r\n") + 4)) + ".\r\n");
        }

        private Mail mail(String number) {
            return drop.get(Integer.parseInt(number) - 1);
        }

        private void quit() throws IOException {
            if (deletes) {
                synchronized (FakeProvider.this) {
                    marked.forEach(number -> mailbox.remove(drop.get(number - 1)));
                }
            }
            if (answersQuit) {
                say("+OK bye\r\n");
            }
        }

        private void say(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            int count = (int) Math.min(bytes.length, left);
            out.write(bytes, 0, count);
            out.flush();
            left -= count;
            if (count < bytes.length) {
                client.close();
                throw new Broken();
            }
        }
    }

    private static String stuffed(String text) {
        String lines = text.endsWith("\r\n") ? text : text + "\r\n";
        return (lines.startsWith(".") ? "." : "") + lines.replace("\r\n.", "\r\n..");
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
