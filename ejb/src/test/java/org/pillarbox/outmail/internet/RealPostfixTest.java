package org.pillarbox.outmail.internet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.protocol.peer.DnsServer;
import org.pillarbox.protocol.peer.PostfixServer;
import org.pillarbox.protocol.peer.PostfixServer.Queued;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;

/** To a real Postfix, as relay and as exchanger of domains that a real name server knows: what leaves our queue is in its queue. */
@Timeout(120)
class RealPostfixTest {
    private static PostfixServer postfix;

    @BeforeAll
    static void start() {
        postfix = PostfixServer.takingFor("a.example", "b.example");
    }

    @AfterAll
    static void stop() {
        if (postfix != null) {
            postfix.close();
        }
    }

    @Test
    @Tag("EXT-152")
    @Tag("EXT-157")
    void asARelayItTakesEverythingFromWhoIsLoggedInOverTls() throws Exception {
        try (SendingStage stage = new SendingStage(1)) {
            stage.outMail(relay(stage, PostfixServer.PASSWORD));
            for (int i = 0; i < 20; i++) {
                stage.enqueue("r" + i + "@far" + i + ".example", "second" + i + "@far.example");
            }
            stage.start(stage.way(stage.route()));
            await().until(() -> stage.entries().isEmpty());
            assertEquals(20, taken("r").size());
            taken("r").forEach(message -> assertEquals(2, message.recipients().size()));
            String message = postfix.message(taken("r").get(0).id());
            assertTrue(message.contains("\nSubject: Lunch\n") && message.endsWith("\n\nAt one?\n"), message);
            assertTrue(postfix.log().contains("sasl_username=" + PostfixServer.USER), postfix.log());
        }
    }

    @Test
    @Tag("EXT-158")
    void aWrongPasswordLeavesTheMailInOurQueue() throws Exception {
        try (SendingStage stage = new SendingStage(1)) {
            stage.outMail(relay(stage, "another"));
            stage.enqueue("wrong@far.example");
            stage.start(stage.way(stage.route()));
            await().until(() -> stage.allTried(1));
            assertEquals(0, taken("wrong").size());
            OutQueue.Entry waiting = stage.entries().get(0);
            assertTrue(waiting.lastReply().contains("535"), waiting.lastReply());
        }
    }

    @Test
    @Tag("EXT-182")
    @Tag("EXT-195")
    @Tag("EXT-196")
    @Tag("EXT-197")
    @Tag("EXT-199")
    void asAnExchangerItTakesWhatIsItsOwnAndRefusesTheRest() throws Exception {
        Map<String, String> zones = Map.of(
                "a.example", "@ MX 20 mx\n@ MX 10 away\nmx A 127.0.0.1\naway A 127.0.0.9\n",
                "b.example", "@ MX 10 mx.a.example.\n",
                "c.example", "@ MX 10 mx.a.example.\n",
                "d.example", "@ MX 0 .\n");
        try (DnsServer dns = DnsServer.with(zones);
                SendingStage stage = new SendingStage(postfix.port())) {
            DirectSettings page = new DirectSettings(
                    List.of(dns.hostAndPort()), 30, 100, 1, 4, DelayWarnings.ALWAYS, 4, 72, true, true);
            stage.resolver = new DnsResolver(new DirectDns(stage.settings), Clock.systemUTC());
            for (int i = 0; i < 10; i++) {
                stage.enqueue("x" + i + "@a.example", "y" + i + "@a.example", "z" + i + "@b.example");
            }
            stage.enqueue("lost@c.example", "lost@d.example");
            stage.start(page);
            await().until(() -> stage.entries().isEmpty());
            assertEquals(10, taken("x").size(), "one transmission for both recipients of a domain");
            assertEquals(10, taken("z").size());
            assertEquals(30, recipients("x", "y", "z").size());
            assertEquals(
                    Map.of("lost@c.example", "5.7.1", "lost@d.example", "5.1.10"),
                    stage.reports().stream()
                            .flatMap(report -> report.recipients().stream())
                            .collect(Collectors.toMap(
                                    failed -> failed.address().toString(), ReportedRecipient::status)));
            assertTrue(recipients("lost").isEmpty());
        }
    }

    /** Those of which a recipient begins so. */
    private static List<Queued> taken(String start) {
        return postfix.queue().stream()
                .filter(message -> message.recipients().stream().anyMatch(each -> each.startsWith(start)))
                .toList();
    }

    private static Set<String> recipients(String... starts) {
        Set<String> found = new TreeSet<>();
        postfix.queue().forEach(message -> found.addAll(message.recipients()));
        found.removeIf(each -> List.of(starts).stream().noneMatch(each::startsWith));
        return found;
    }

    private static OutMailSettings relay(SendingStage stage, String password) {
        OutMailSettings page = new OutMailSettings(
                OutMailMethod.RELAY,
                List.of(LanServer.parse("localhost:" + postfix.port()).orElseThrow()),
                TlsDemand.VERIFIED,
                PostfixServer.USER,
                "",
                PostfixServer.certificatePem(),
                0,
                4,
                30,
                true,
                4,
                72);
        return stage.secret.complete(page, Optional.of(password), page);
    }
}
