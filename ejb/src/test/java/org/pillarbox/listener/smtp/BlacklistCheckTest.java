package org.pillarbox.listener.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.blacklist.Blacklists;
import org.pillarbox.filter.blacklist.ListAnswer;
import org.pillarbox.filter.blacklist.ListAnswer.Outcome;
import org.pillarbox.protocol.peer.DnsServer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.BlacklistSettings;

/** Strangers and what a real name server says of them. */
@Timeout(60)
class BlacklistCheckTest {
    private static final String LISTED = "198.51.100.7";
    private static final String SIXTH = "2001:db8::567:89ab";

    private static DnsServer server;

    private final FixedSettings settings = new FixedSettings();
    private final TestClock clock = new TestClock();
    private final DnsResolver resolver = new DnsResolver(
            () -> new ResolverOptions(List.of(server.address()), Duration.ofSeconds(10), false), Clock.systemUTC());
    private final ActiveBlacklists lists = new ActiveBlacklists(settings, new Blacklists(resolver, clock));
    private final BlacklistCheck check = new BlacklistCheck(lists);

    @BeforeAll
    static void serve() {
        server = DnsServer.with(Map.of(
                "open.example",
                        "7.100.51.198 A 127.0.0.2\n7.100.51.198 TXT \"Open relay, see\" \" https://open.example\"\n",
                "two.example",
                        "7.100.51.198 A 127.0.0.9\n"
                                + "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2 A 127.0.0.3\n",
                "blocked.example", "7.100.51.198 A 127.255.255.254\n",
                "silent.example", ""));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void rules(String rules, String allowed, int refusePoints) {
        settings.put(new BlacklistSettings(true, rules, allowed, refusePoints, 3));
    }

    /** MAIL and one RCPT. */
    private Optional<Reply> recipient(Visit visit, String address) {
        visit.notes().begin();
        assertEquals(Optional.empty(), check.sender(visit, SmtpVisits.ENVELOPE));
        return check.recipient(visit, SmtpVisits.ENVELOPE, SmtpVisits.recipient(address));
    }

    private String findings(Visit visit) {
        check.data(visit, SmtpVisits.ENVELOPE);
        return visit.notes().findings().findings().notes().toString();
    }

    @Test
    @Tag("SRV-102")
    void refusesEachRecipientWithTheZoneAndItsText() {
        rules("silent.example reject\nopen.example reject\n", "", 0);
        Visit visit = SmtpVisits.stranger(LISTED);
        Reply reply = recipient(visit, "ann@mail.example").orElseThrow();
        assertEquals(550, reply.code());
        assertEquals(
                "Mail from 198.51.100.7 is not taken (listed by open.example): Open relay, see https://open.example",
                reply.lines().get(0));
        assertEquals(
                Optional.of(reply),
                check.recipient(visit, SmtpVisits.ENVELOPE, SmtpVisits.recipient("bob@mail.example")));
    }

    @Test
    @Tag("A19")
    void aListThatSaysTooMuchIsCutShort() {
        server.zone(
                "silent.example",
                "7.100.51.198 A 127.0.0.2\n7.100.51.198 TXT \"" + "x".repeat(150) + "\\013\\010\" \"" + "y".repeat(250)
                        + "\"\n");
        rules("silent.example reject " + "w".repeat(200), "", 0);
        String line = recipient(SmtpVisits.stranger(LISTED), "ann@mail.example")
                .orElseThrow()
                .lines()
                .get(0);
        server.zone("silent.example", "");
        assertTrue(line.startsWith("www") && line.length() <= 480, line);
        assertTrue(line.endsWith(": " + "x".repeat(150) + "??" + "y".repeat(48)), line);
    }

    @Test
    @Tag("SRV-102")
    void thePostmasterCanBeWrittenToAndSeesWhy() {
        rules("open.example reject Go away", "", 0);
        Visit visit = SmtpVisits.stranger(LISTED);
        assertEquals(Optional.empty(), recipient(visit, "PostMaster@mail.example"));
        assertTrue(findings(visit).contains("listed by open.example 127.0.0.2"), findings(visit));
        assertTrue(recipient(visit, "ann@mail.example")
                .orElseThrow()
                .lines()
                .get(0)
                .startsWith("Go away (listed by open.example)"));
    }

    @Test
    @Tag("SRV-102")
    void aMessageForWhichDataIsTriedTwiceIsMarkedOnce() {
        rules("open.example header\ntwo.example spam=30\n", "", 0);
        Visit visit = SmtpVisits.stranger(LISTED);
        assertEquals(Optional.empty(), recipient(visit, "ann@mail.example"));
        String once = findings(visit);
        String header = visit.notes().findings().fields();
        assertEquals(once, findings(visit));
        assertEquals(header, visit.notes().findings().fields());
        assertEquals(30, visit.notes().findings().points());
    }

    @Test
    @Tag("SRV-102")
    void aHeaderHitMarksTheMessageAndASpamHitGivesPoints() {
        rules("open.example header\ntwo.example spam=30\n", "", 0);
        Visit visit = SmtpVisits.stranger(LISTED);
        assertEquals(Optional.empty(), recipient(visit, "ann@mail.example"));
        assertTrue(findings(visit).contains("listed by two.example 127.0.0.9"));
        String header = visit.notes().findings().fields();
        assertEquals(
                "X-RBL-Warning: 198.51.100.7 is listed by open.example 127.0.0.2"
                        + " (Open relay, see https://open.example)\r\n",
                header);
        assertEquals(30, visit.notes().findings().points());
    }

    @Test
    @Tag("SRV-103")
    void rulesGoInTheirOrderUpToTheFirstThatRefuses() {
        rules("two.example spam=30\nopen.example reject\ntwo.example spam=400\n", "", 0);
        Visit visit = SmtpVisits.stranger(LISTED);
        assertTrue(recipient(visit, "ann@mail.example").isPresent());
        recipient(visit, "postmaster@mail.example");
        findings(visit);
        assertEquals(30, visit.notes().findings().points());
    }

    @Test
    void pointsOfSeveralListsAddUpToARefusal() {
        rules("open.example spam=30\ntwo.example spam=30\n", "", 60);
        assertTrue(recipient(SmtpVisits.stranger(LISTED), "ann@mail.example").isPresent());
        rules("open.example spam=30\ntwo.example spam=29\n", "", 60);
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger(LISTED), "ann@mail.example"));
    }

    @Test
    @Tag("SRV-103")
    void aListThatFailsOrRefusesTheQuestionOrIsLateKnowsNobody() {
        rules("not-served.example reject\nblocked.example reject\n", "", 0);
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger(LISTED), "ann@mail.example"));
        settings.put(new BlacklistSettings(true, "open.example reject", "", 0, 1));
        server.pause();
        long begin = System.nanoTime();
        try {
            assertEquals(Optional.empty(), recipient(SmtpVisits.stranger(LISTED), "ann@mail.example"));
        } finally {
            server.goOn();
        }
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(5).toNanos(), "one time limit for all");
    }

    @Test
    @Tag("A19")
    void aListThatNeverAnswersIsPassedOverForAMinute() throws Exception {
        settings.put(new BlacklistSettings(true, "not-served.example reject\ntwo.example reject", "", 0, 1));
        for (int i = 0; i < 5; i++) {
            recipient(SmtpVisits.stranger("198.51.100." + (20 + i)), "ann@mail.example");
        }
        long asked = resolver.health().questions();
        recipient(SmtpVisits.stranger("198.51.100.30"), "ann@mail.example");
        assertEquals(asked + 1, resolver.health().questions(), "only the list that answers");
        clock.pass(Duration.ofSeconds(61));
        recipient(SmtpVisits.stranger("198.51.100.31"), "ann@mail.example");
        assertEquals(asked + 3, resolver.health().questions());
    }

    @Test
    @Tag("SRV-100")
    void asksOnlyAboutStrangers() {
        rules("open.example reject", "198.51.100.0 255.255.255.0", 0);
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger(LISTED), "ann@mail.example"), "excepted");
        rules("open.example reject", "", 0);
        VisitNotes trusted = new VisitNotes();
        trusted.trust(true);
        assertEquals(
                Optional.empty(),
                recipient(SmtpVisits.visit(LISTED, Optional.empty(), trusted), "ann@mail.example"),
                "named in the access restrictions");
        assertEquals(
                Optional.empty(),
                recipient(SmtpVisits.visit(LISTED, Optional.of("ann"), new VisitNotes()), "ann@mail.example"));
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger("127.0.0.1"), "ann@mail.example"));
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger("192.168.1.7"), "ann@mail.example"));
        assertEquals(0, resolver.health().questions());
        settings.put(new BlacklistSettings(false, "open.example reject", "", 0, 3));
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger(LISTED), "ann@mail.example"));
        assertEquals(0, resolver.health().questions(), "nothing is asked while it is off");
    }

    @Test
    @Tag("SRV-104")
    void looksUpIpv6ByItsNibbles() {
        rules("two.example reject", "", 0);
        assertTrue(recipient(SmtpVisits.stranger(SIXTH), "ann@mail.example").isPresent());
        assertEquals(Optional.empty(), recipient(SmtpVisits.stranger("2001:db8::567:89ac"), "ann@mail.example"));
    }

    @Test
    void asksOnceForEachConnectionAndRemembersTheAnswer() {
        rules("two.example reject\nopen.example reject", "", 0);
        Visit visit = SmtpVisits.stranger("198.51.100.90");
        recipient(visit, "ann@mail.example");
        recipient(visit, "bob@mail.example");
        assertEquals(2, resolver.health().questions());
        recipient(SmtpVisits.stranger("198.51.100.90"), "ann@mail.example");
        assertEquals(2, resolver.health().known());
    }

    @Test
    @Tag("SRV-099")
    void anAdministratorSeesWhatEachListSays() throws Exception {
        List<ListAnswer> answers = lists.tryOut(
                "open.example reject\nsilent.example reject\nblocked.example reject\nnot-served.example header",
                InetAddress.getByName(LISTED),
                3);
        assertEquals(
                List.of(Outcome.LISTED, Outcome.NOT_LISTED, Outcome.NOT_COUNTED, Outcome.FAILED),
                answers.stream().map(ListAnswer::outcome).toList());
        assertEquals("127.255.255.254", answers.get(2).answer());
        assertTrue(answers.get(3).answer().contains("REFUSED"), answers.get(3).answer());
    }
}
