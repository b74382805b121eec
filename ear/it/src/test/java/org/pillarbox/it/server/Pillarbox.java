package org.pillarbox.it.server;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;

/** The running server that most tests share, as a test sees it. */
public final class Pillarbox {
    /** The one local domain of the shared server. */
    public static final String DOMAIN = "mail.example";

    private final ServerProcess process;
    private final TestingModule module;
    private final Accounts accounts;

    Pillarbox(ServerProcess process) {
        this.process = process;
        this.module = new TestingModule(console());
        module.post("domain", Map.of("name", DOMAIN));
        setUp(true);
        this.accounts = new Accounts(module);
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Whether the Setup Wizard counts as finished; where it does not, it opens by itself. */
    public void setUp(boolean finished) {
        module.post("setup", Map.of("finished", String.valueOf(finished)));
    }

    /** Has it ask this name server; those of the system where it is empty. */
    public void nameServer(String hostAndPort) {
        module.post("names", Map.of("server", hostAndPort));
    }

    /** Whether POP3 leaves out surplus blank lines at the end of messages, as it does at first. */
    public void trimBlankLines(boolean trimmed) {
        module.post("pop3", Map.of("trimmed", String.valueOf(trimmed)));
    }

    /** Has a program answer a user's mail. */
    public void answer(String user, String command, boolean keep, boolean once) {
        module.post(
                "autoresponder",
                Map.of("name", user, "command", command, "keep", String.valueOf(keep), "once", String.valueOf(once)));
    }

    public ServerProcess process() {
        return process;
    }

    /** Where a service is that stands on this port by default. */
    public int port(int standard) {
        return process.offset().port(standard);
    }

    /** The console's and WebMail's server, ending in a slash. */
    public URI console() {
        return URI.create("http://localhost:" + port(5108) + "/");
    }

    /** A connection to port 25, the greeting read. */
    public SmtpClient smtp() {
        return SmtpClient.connect(port(25), TlsUse.NONE);
    }

    /** A connection to port 110, the greeting read. */
    public Pop3Client pop3() {
        return Pop3Client.connect(port(110), TlsUse.NONE);
    }

    /** A session of a user whose mailbox has this many messages, or will have within seconds. */
    public Pop3Client pop3With(int messages, String user) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> login(user, messages), Optional::isPresent)
                .orElseThrow();
    }

    /** The message that waits, or will within seconds, for an outside recipient, as it will be sent. */
    public byte[] outgoing(String recipient) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> module.fetch("outgoing", Map.of("recipient", recipient)), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Pop3Client> login(String user, int messages) {
        Pop3Client client = pop3().login(user, Accounts.PASSWORD);
        if (client.count() == messages) {
            return Optional.of(client);
        }
        client.quit();
        return Optional.empty();
    }

    /** The address of a user here. */
    public String address(String user) {
        return user + "@" + DOMAIN;
    }
}
