package org.pillarbox.outmail.internet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.jpa.JpaWarnedDomains;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingText;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/** What the SMTP Direct page says, and what follows. */
@Timeout(120)
class SmtpDirectTest {
    private static final String GREETING = "S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\n";

    private ScriptedPeer peer;
    private SendingStage stage;

    @BeforeEach
    void open() throws Exception {
        peer = ScriptedPeer.inTheClear();
        stage = new SendingStage(peer.port());
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        peer.close();
    }

    @Test
    @Tag("EXT-184")
    void afterTheRoutingRetryAMessageIsDueAgain() {
        stage.zones.fails("a.example").fails("b.example");
        stage.enqueue("ann@a.example");
        stage.start(page(45, 2, DelayWarnings.ALWAYS));
        await().until(() -> stage.allTried(1));
        stage.clock.forward(Duration.ofMinutes(44));
        stage.enqueue("bob@b.example");
        await().until(() -> stage.allTried(1));
        assertFalse(stage.allTried(2));
        stage.clock.forward(Duration.ofMinutes(2));
        await().until(() -> stage.entries().stream().anyMatch(entry -> entry.attempts() == 2));
    }

    @Test
    @Tag("EXT-183")
    void allOutMailsHaveOneSet() {
        DirectRoute route = stage.route();
        InternetWay one = stage.way(route);
        InternetWay other = stage.way(route);
        stage.settings.put(page(7, 3, DelayWarnings.NEVER));
        assertEquals(Duration.ofMinutes(7), one.patience().pause());
        assertEquals(one.patience(), other.patience());
        assertEquals(3, one.threads());
        assertEquals(3, other.threads());
    }

    @Test
    @Tag("EXT-189")
    void soManyMessagesAreSentAtTheSameTime() throws Exception {
        for (int i = 0; i < 3; i++) {
            stage.zones.mx(i + ".example", 10, "localhost");
            stage.enqueue("ann@" + i + ".example");
            peer.play(GREETING + "C: MAIL FROM:*\nS-wait: gate\nS-cut\n");
        }
        stage.start(page(30, 2, DelayWarnings.ALWAYS));
        await().until(() -> peer.heard().size() == 2 && stage.running() == 2);
        peer.open("gate");
    }

    @Test
    @Tag("EXT-190")
    @Tag("EXT-193")
    void whoWantsNoWarningsGetsErrorsOnly() {
        stage.zones.fails("a.example");
        stage.enqueue("ann@a.example");
        stage.start(page(30, 2, DelayWarnings.NEVER));
        await().until(() -> stage.allTried(1));
        stage.clock.forward(Duration.ofHours(5));
        await().until(() -> stage.allTried(2));
        assertEquals(List.of(), stage.reports());
        stage.clock.forward(Duration.ofHours(72));
        await().until(() -> stage.entries().isEmpty());
        assertEquals(1, stage.reports().size());
    }

    @Test
    @Tag("EXT-190")
    @Tag("EXT-194")
    void oneWarningADayForEachDomain() {
        stage.zones.fails("a.example").fails("b.example");
        stage.enqueue("ann@a.example");
        stage.enqueue("bob@A.example");
        stage.enqueue("cid@b.example");
        stage.start(page(30, 2, DelayWarnings.ONCE_A_DAY));
        await().until(() -> stage.allTried(1));
        stage.clock.forward(Duration.ofHours(5));
        await().until(() -> stage.allTried(2));
        assertEquals(Set.of("a.example", "b.example"), warned());
        assertEquals(2, stage.reports().size());
        stage.enqueue("dan@a.example");
        await().until(() -> stage.allTried(1));
        stage.clock.forward(Duration.ofHours(24));
        await().until(() -> stage.entries().stream().allMatch(entry -> entry.attempts() >= 2)
                && stage.reports().size() == 3);
    }

    private Set<String> warned() {
        return stage.reports().stream()
                .flatMap(report -> report.recipients().stream())
                .map(recipient -> recipient.address().domain().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("EXT-194")
    void aDayIsRememberedInTheDatabase(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            LocalDate day = LocalDate.of(2026, 11, 23);
            assertTrue(isFirst(database, "a.example", day));
            assertFalse(isFirst(database, "a.example", day));
            assertTrue(isFirst(database, "b.example", day));
            assertTrue(isFirst(database, "a.example", day.plusDays(1)));
            assertFalse(isFirst(database, "a.example", day.plusDays(1)));
            assertTrue(isFirst(database, "c.example", day.plusDays(5)));
            assertEquals(1L, database.<Long>call(em -> em.createQuery(
                            "select count(w) from WarnedDomainEntity w", Long.class)
                    .getSingleResult()));
        }
    }

    private static boolean isFirst(TestDatabase database, String domain, LocalDate day) {
        return database.call(em -> new JpaWarnedDomains(em).isFirst(domain, day));
    }

    @Test
    @Tag("C3")
    void eachRecipientHasTheFateOfItsOwnAnswer() throws Exception {
        stage.zones.mx("a.example", 10, "localhost");
        peer.play(GREETING + "C: MAIL FROM:*\nS: 250 fine\nC: RCPT TO:<ann@a.example>\nS: 250 fine\n"
                + "C: RCPT TO:<bob@a.example>\nS: 450 4.2.1 busy\nC: RCPT TO:<cid@a.example>\nS: 550 5.1.1 nobody\n"
                + "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\nC: QUIT\n");
        stage.enqueue("ann@a.example", "bob@a.example", "cid@a.example");
        stage.start(page(30, 1, DelayWarnings.ALWAYS));
        await().until(() -> stage.entries().size() == 1 && stage.allTried(1));
        assertEquals("bob@a.example", stage.entries().get(0).recipient());
        assertEquals(1, stage.reports().size());
        assertEquals(
                List.of("cid@a.example FAILED 5.1.1"),
                stage.reports().get(0).recipients().stream()
                        .map(each -> each.address() + " " + each.action() + " " + each.status())
                        .toList());
        peer.check();
        peer.play(GREETING + "C: MAIL FROM:*\nS: 250 fine\nC: RCPT TO:<bob@a.example>\nS: 250 fine\n"
                + "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\nC: QUIT\n");
        stage.clock.forward(Duration.ofMinutes(31));
        await().until(() -> stage.entries().isEmpty());
        peer.check();
        assertEquals(1, stage.reports().size());
    }

    @Test
    @Tag("EXT-185")
    void theEndOfTheRetryTimeOpensNoConnection() {
        stage.online = false;
        stage.zones.fails("a.example").fails("b.example");
        stage.enqueue("ann@a.example");
        stage.start(page(30, 2, DelayWarnings.ALWAYS));
        try (OutMailRun run = stage.begin()) {
            await().until(() -> stage.allTried(1) && run.isDone());
        }
        stage.clock.forward(Duration.ofHours(2));
        await().during(Duration.ofSeconds(2)).until(() -> !stage.allTried(2));
        try (OutMailRun run = stage.begin()) {
            await().until(() -> stage.allTried(2) && run.isDone());
        }
    }

    @Test
    @Tag("EXT-190")
    void warningsAreSentUnlessSomebodyDecidesOtherwise() {
        SettingKind<DirectSettings> kind = SettingKinds.of(DirectSettings.class);
        assertEquals(DelayWarnings.ALWAYS, kind.defaults().warnings());
        for (DelayWarnings choice : DelayWarnings.values()) {
            DirectSettings page = page(30, 2, choice);
            assertEquals(page, kind.read(kind.write(page)));
        }
        SettingText wrong = kind.write(kind.defaults()).with("warnings", "SOMETIMES");
        assertEquals(
                "warnings",
                assertThrows(InvalidSetting.class, () -> kind.read(wrong)).field());
    }

    private static DirectSettings page(int retryMinutes, int threads, DelayWarnings warnings) {
        return new DirectSettings(List.of(), retryMinutes, 100, 1, threads, warnings, 4, 72, false, false);
    }
}
