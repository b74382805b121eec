package org.pillarbox.inmail.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.pop3.Watchman;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Security;
import org.pillarbox.settings.wizard.Finding;

/** Trying an account out against a peer that plays scripts. */
@Timeout(60)
class AccountTrialTest {
    private static final String LOGIN = "S: +OK ready\nC: USER company\nS: +OK\nC: PASS s3cret word\nS: +OK in\n";

    @TempDir
    Path folder;

    private final Watchman watchman = new Watchman(Thread::new);
    private final CollectedRouting routing = new CollectedRouting(name -> true, () -> "local.example");
    private InMailSecrets secrets;
    private AccountTrial trial;

    @BeforeEach
    void open() {
        secrets = new InMailSecrets(new SealingKey(folder.resolve("key"), new SecureRandom()));
        Pop3Client client = new Pop3Client(
                (host, port, connection) -> new Socket("127.0.0.1", port), () -> Duration.ofSeconds(20), watchman);
        trial = new AccountTrial(client, secrets, routing);
    }

    @AfterEach
    void end() {
        watchman.close();
    }

    @Test
    void showsWhatIsSaidAndWhatWouldBecomeOfTheFirstMessages() throws Exception {
        String script = LOGIN
                + "C: LIST\n"
                + "S: +OK\n"
                + "S: 1 500\n"
                + "S: 2 9000\n"
                + "S: .\n"
                + "C: TOP 1 0\n"
                + "S: +OK\n"
                + "S: From: x@elsewhere.example\n"
                + "S: To: sarah@yourcompany.com\n"
                + "S: Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n"
                + "S: \n"
                + "S: .\n"
                + "C: TOP 2 0\n"
                + "S: +OK\n"
                + "S: To: z@elsewhere.example\n"
                + "S: \n"
                + "S: .\n"
                + "C: QUIT\n"
                + "S: +OK bye\n";
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(script)) {
            InMail inMail = account(peer.port());
            Trial result = trial.run(inMail, (Method.Pop3) inMail.method(), 1);
            assertEquals("", result.fault());
            assertEquals(2, result.count());
            Trial.Message first = result.messages().get(0);
            assertEquals("Gr\u00fc\u00dfe", first.subject());
            assertEquals(List.of("sarah@yourcompany.com"), first.recipients());
            assertTrue(
                    first.notes().contains("sarah@yourcompany.com, found in To"),
                    first.notes().toString());
            Trial.Message second = result.messages().get(1);
            assertEquals(List.of(), second.recipients());
            assertTrue(second.notes().get(0).contains("larger than the download message limit"));
            assertTrue(second.notes().contains("no recipient at an accepted domain was found"));
            assertTrue(
                    result.dialogue().contains(new Trial.Line(true, "PASS ****")),
                    result.dialogue().toString());
            assertFalse(result.toString().contains("s3cret"));
            Trial withheld = result.withoutMessages();
            assertEquals(2, withheld.count());
            assertFalse(withheld.toString().contains("sarah"), withheld.toString());
            peer.check();
        }
    }

    @Test
    @Tag("B12")
    void aServerThatRepeatsThePasswordDoesNotMakeItKnown() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play("S: +OK ready\n"
                        + "C: USER company\n"
                        + "S: +OK\n"
                        + "C: PASS s3cret word\n"
                        + "S: -ERR no \"s3cret word\" here\n")) {
            InMail inMail = account(peer.port());
            Trial result = trial.run(inMail, (Method.Pop3) inMail.method(), 1);
            assertFalse(result.works());
            assertTrue(result.toString().contains("-ERR no \"****\" here"), result.toString());
            assertFalse(result.toString().contains("s3cret"), result.toString());
        }
    }

    @Test
    void looksAtNoMoreThanTenMessages() throws Exception {
        StringBuilder script = new StringBuilder(LOGIN + "C: LIST\nS: +OK\n");
        for (int i = 1; i <= 12; i++) {
            script.append("S: ").append(i).append(" 100\n");
        }
        script.append("S: .\n");
        for (int i = 1; i <= 10; i++) {
            script.append("C: TOP ").append(i).append(" 0\nS: -ERR what?\n");
        }
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(script + "C: QUIT\nS: +OK\n")) {
            InMail inMail = account(peer.port());
            Trial result = trial.run(inMail, (Method.Pop3) inMail.method(), 1);
            assertEquals(12, result.count());
            assertEquals(10, result.messages().size());
            assertTrue(result.messages().get(0).notes().get(0).contains("no header"));
            peer.check();
        }
    }

    @Test
    @Tag("INS-061")
    void theCheckOfTheServerTellsTheServersReply() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play("S: +OK ready\nC: USER company\nS: +OK\nC: PASS s3cret word\nS: -ERR [AUTH] no such account\n")
                .play(LOGIN + "C: LIST\nS: +OK\nS: .\nC: QUIT\nS: +OK\n")) {
            InMail inMail = account(peer.port());
            CollectingCheck check = new CollectingCheck(() -> List.of(inMail, inMail.enabled(false)), trial);
            Finding refused = check.findings().get(0);
            assertEquals(Finding.Verdict.FAILS, refused.verdict());
            assertTrue(refused.words().contains("-ERR [AUTH] no such account"), refused.words());
            List<Finding> let = check.findings();
            assertEquals(1, let.size());
            assertEquals(Finding.Verdict.WORKS, let.get(0).verdict());
        }
        assertEquals(List.of(), new CollectingCheck(List::of, trial).findings());
    }

    private InMail account(int port) throws IOException {
        Method.Pop3 plain = InMailSamples.pop3("yourcompany.com");
        Method.Pop3 account = new Method.Pop3(
                new LanServer("pop.isp.example", port),
                Pop3Security.NONE,
                "",
                plain.login(),
                plain.user(),
                "",
                plain.accepted(),
                new Download(5, 0, false, false),
                plain.route(),
                plain.detection());
        return InMailSamples.inMail("ISP", secrets.complete(account, Optional.of("s3cret word"), Optional.empty()))
                .numbered(1);
    }
}
