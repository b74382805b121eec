package org.pillarbox.it.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.opentest4j.TestAbortedException;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.TrustingTls;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.protocol.transcript.RawBytes;
import org.pillarbox.protocol.transcript.SocketPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** The shared server. What only a session in memory can be given, such as a full disk, makes the test be skipped. */
final class DeployedStage implements TranscriptStage {
    private static final Map<String, Integer> PORTS = Map.of(
            "smtp", 25, "submission", 587, "smtps", 465, "pop3", 110, "pop3s", 995, "password", 106, "finger", 79);

    private final Pillarbox server;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    /** Sessions that hold a maildrop while the conversation goes on. */
    private final List<Pop3Client> others = new ArrayList<>();

    DeployedStage(Pillarbox server) {
        this.server = server;
    }

    @Override
    public TranscriptPeer open(Transcript transcript) throws IOException {
        transcript.givens().forEach(this::prepare);
        long messages = transcript.givens().stream()
                .filter(given -> given.startsWith("message "))
                .count();
        if (messages > 0) {
            await((int) messages);
        }
        String service = transcript.service();
        if (!PORTS.containsKey(service)) {
            throw new TestAbortedException("no service " + service + " on the deployed server");
        }
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", server.port(PORTS.get(service)));
        return new SocketPeer(address, TrustingTls.context(), service.endsWith("s"));
    }

    private void prepare(String given) {
        String[] words = given.split(" ", 4);
        if (words[0].equals("account")
                && !StandardCharsets.US_ASCII.newEncoder().canEncode(words[1])) {
            // A session in memory knows any user; here names are of letters, digits, period, underscore and hyphen.
            throw new TestAbortedException("no user of the deployed server can be named " + words[1]);
        } else if (words[0].equals("account")) {
            // Anew for each conversation: the last one may have locked it, filled it, or given it another password.
            // It may also still hold the maildrop, or have a delivery on its way.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .ignoreException(IllegalStateException.class)
                    .until(() -> {
                        server.accounts().create(words[1], words[2], false);
                        return true;
                    });
            accounts.put(words[1], words[2]);
        } else if (words[0].equals("message")) {
            deliver(words[1], given.split(" ", 3)[2]);
        } else if (words[0].equals("locked")) {
            accounts.keySet().forEach(user -> others.add(session(user)));
        } else {
            throw new TestAbortedException("the deployed server cannot be given: " + given);
        }
    }

    private void deliver(String user, String escaped) {
        byte[] message = RawBytes.of(escaped);
        try (var smtp = server.smtp()) {
            assertTrue(
                    smtp.send("bob@away.example", server.address(user), message).startsWith("250"));
        }
    }

    /** What the client writes as single octets, for a password in UTF-8. */
    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** A session of a user's; the one that was dropped a moment ago may still hold the maildrop. */
    private Pop3Client session(String user) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreException(IllegalStateException.class)
                .until(() -> server.pop3().login(user, octets(accounts.get(user))), Objects::nonNull);
    }

    @Override
    public void check(String fact) {
        String[] words = fact.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "stored", "messages" -> await(Integer.parseInt(rest));
            case "content" ->
                eventually(() -> {
                    List<String> stored = stored();
                    assertFalse(stored.isEmpty(), "nothing stored");
                    String last = stored.get(stored.size() - 1);
                    assertTrue(last.endsWith(ended(unescaped(rest))), last);
                });
            case "password" ->
                server.pop3()
                        .login(rest.substring(0, rest.indexOf(' ')), octets(rest.substring(rest.indexOf(' ') + 1)))
                        .close();
            default -> throw new TestAbortedException("cannot be seen from outside: " + fact);
        }
    }

    /** Delivery follows the reply to the final dot, soon. */
    private void await(int messages) {
        eventually(() -> assertEquals(messages, stored().size(), "messages stored"));
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private List<String> stored() {
        List<String> messages = new ArrayList<>();
        accounts.keySet().forEach(user -> {
            try (Pop3Client pop3 = session(user)) {
                int count = pop3.count();
                for (int number = 1; number <= count; number++) {
                    messages.add(new String(pop3.retrieve(number), StandardCharsets.ISO_8859_1));
                }
                pop3.quit();
            }
        });
        return messages;
    }

    /** POP3 ends a last line that had no end. */
    private static String ended(String content) {
        return content.isEmpty() || content.endsWith("\r\n") ? content : content + "\r\n";
    }

    @Override
    public void end() {
        others.forEach(Pop3Client::close);
    }

    private static String unescaped(String text) {
        return new String(RawBytes.of(text), StandardCharsets.ISO_8859_1);
    }
}
