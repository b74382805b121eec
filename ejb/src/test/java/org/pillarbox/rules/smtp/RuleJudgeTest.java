package org.pillarbox.rules.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.SmtpRulesSettings;

class RuleJudgeTest {
    private static final Envelope ENVELOPE = Mail.envelope("ann@x.example", "bill@mail.example");
    private static final String HEADER = "Subject: Lunch\r\n\r\n";

    private final FixedSettings settings = new FixedSettings();
    private final CompiledSmtpRules rules = new CompiledSmtpRules(settings);
    private Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:30:00Z"), ZoneId.of("Europe/Berlin"));
    private final RuleHits hits = new RuleHits(Clock.systemUTC());

    private RuleJudge.OfMessage message(String text) {
        settings.put(new SmtpRulesSettings(text, false));
        return new RuleJudge(rules, hits, clock).message("192.0.2.7, session s1");
    }

    private static String name(Optional<RuleHit> hit) {
        return hit.map(found -> found.rule().rule().name()).orElse("");
    }

    @Test
    @Tag("FIL-122")
    @Tag("FIL-102")
    void onceARuleHasMatchedNoOtherIsAskedAtALaterStage() {
        RuleJudge.OfMessage message = message("<friends\nMailFrom: *@x.example\n2*all\n3*too");
        assertEquals("friends", name(message.sender(ENVELOPE)));
        assertEquals("", name(message.recipients(ENVELOPE)));
        assertEquals("", name(message.message(ENVELOPE, () -> HEADER, 100)));
    }

    @Test
    @Tag("FIL-122")
    void aMessageThatWasRefusedStaysSoHoweverOftenItIsOffered() {
        RuleJudge.OfMessage message = message("2*no\nRcptTo: bill@mail.example");
        assertTrue(message.recipients(ENVELOPE).flatMap(RuleHit::refusal).isPresent());
        assertTrue(message.recipients(ENVELOPE).flatMap(RuleHit::refusal).isPresent());
        assertTrue(message.message(ENVELOPE, () -> HEADER, 100)
                .flatMap(RuleHit::refusal)
                .isPresent());
        assertEquals(1, hits.of(rules.get().all().get(0).rule()).orElseThrow().count());
    }

    @Test
    @Tag("FIL-124")
    void whatIsSavedHoldsForTheNextMessageAndNotInTheMiddleOfOne() {
        RuleJudge.OfMessage message = message("3*old\nSubject: Lunch");
        assertEquals("", name(message.sender(ENVELOPE)));
        RuleJudge.OfMessage next = message("3*new\nSubject: Lunch");
        assertEquals("old", name(message.message(ENVELOPE, () -> HEADER, 100)));
        assertEquals("new", name(next.message(ENVELOPE, () -> HEADER, 100)));
    }

    @Test
    @Tag("FIL-140")
    void theSizeIsTheRealOneOnceTheMessageIsThere() {
        Envelope lying = new Envelope(
                ENVELOPE.reversePath(),
                ENVELOPE.recipients(),
                ENVELOPE.body(),
                false,
                Optional.empty(),
                Optional.empty(),
                10);
        RuleJudge.OfMessage message = message("3*big\nSize: 100");
        assertEquals("", name(message.sender(lying)));
        assertEquals("big", name(message.message(lying, () -> HEADER, 101)));
        assertEquals("", name(message("3*big\nSize: 100").message(lying, () -> HEADER, 100)));
    }

    @Test
    void timesAreThoseOfTheServersZone() {
        // Half past one on Monday morning in Berlin.
        assertEquals("m", name(message("*m\nDayNow: 2\nTimeNow: 1:00-2:00").sender(ENVELOPE)));
        // The hour from two to three does not exist in the night of 28 March 2027.
        clock = Clock.fixed(Instant.parse("2027-03-28T01:30:00Z"), ZoneId.of("Europe/Berlin"));
        assertEquals("", name(message("*m\nTimeNow: 2:00-2:59").sender(ENVELOPE)));
        assertEquals("m", name(message("*m\nTimeNow: 3:00-4:00").sender(ENVELOPE)));
    }

    @Test
    void readsNoHeaderThatNoRuleAsksFor() {
        RuleJudge.OfMessage message = message("2*a\nRcptTo: nobody@x.example");
        assertEquals(
                "",
                name(message.message(
                        ENVELOPE,
                        () -> {
                            throw new AssertionError("nobody wants it");
                        },
                        100)));
    }

    @Test
    @Tag("FIL-133")
    void aRuleThatIsUsedIsInTheLogWithItsNameAndActionAndCounted() {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger("org.pillarbox.smtp.rules");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            message("# first\n*Go away\nMailFrom: *").sender(ENVELOPE);
            message(">bill<To Bill").message(ENVELOPE, () -> HEADER, 1);
            message("*Go away\nMailFrom: nobody").sender(ENVELOPE);
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(
                List.of(
                        "SMTP rule \"Go away\" (line 2) refuses the message; from <ann@x.example>, recipients: 1,"
                                + " client 192.0.2.7, session s1",
                        "SMTP rule \"To Bill\" (line 1) redirects the message to bill; from <ann@x.example>,"
                                + " recipients: 1, client 192.0.2.7, session s1"),
                lines);
    }

    @Test
    void countsUsesForAsLongAsTheRuleIsTheSame() {
        message("*a\nMailFrom: *\n<b").sender(ENVELOPE);
        message("# comment\n*a\nMailFrom: *").sender(ENVELOPE);
        SmtpRule rule = rules.get().all().get(0);
        assertEquals(2, hits.of(rule.rule()).orElseThrow().count());
        message("*c\nMailFrom: *").sender(ENVELOPE);
        assertTrue(hits.of(rule.rule()).isEmpty());
    }

    @Test
    void unreadableRulesOfTheDatabaseLeaveTheFormerOnesInForce() {
        message("*a\nMailFrom: *");
        assertEquals(1, rules.get().size());
        message("what is this");
        assertEquals(1, rules.get().size());
    }
}
