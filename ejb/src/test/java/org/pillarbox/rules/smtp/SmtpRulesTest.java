package org.pillarbox.rules.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.rules.language.Facts;
import org.pillarbox.rules.language.HeaderTable;
import org.pillarbox.rules.language.Stage;

class SmtpRulesTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:30:00");

    private static Facts facts(String sender, String subject, long bytes) {
        return Facts.of(
                sender,
                List.of("bill@mail.example"),
                bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty(),
                HeaderTable.parse("Subject: " + subject + "\r\n\r\n"),
                MONDAY);
    }

    private static Stage stage(String rule) {
        return SmtpRules.parse(rule).all().get(0).stage();
    }

    private static String first(SmtpRules rules, Stage stage, Facts facts) {
        return rules.first(stage, facts, facts.size().isPresent())
                .map(rule -> rule.rule().name())
                .orElse("");
    }

    @ParameterizedTest
    @Tag("FIL-111")
    @Tag("FIL-112")
    @Tag("FIL-113")
    @Tag("FIL-114")
    @Tag("FIL-115")
    @CsvSource({
        "MailFrom: x,SENDER",
        "Size: 1,SENDER",
        "TimeNow: 8:00-9:00,SENDER",
        "DayNow: 1,SENDER",
        "RcptTo: x,RECIPIENTS",
        "RcptCount: 1,RECIPIENTS",
        "Subject: x,MESSAGE",
        "Any: x,MESSAGE"
    })
    void aRuleIsAskedAsSoonAsAllItsConditionsAreKnown(String condition, Stage stage) {
        assertEquals(stage, stage("*a\n" + condition));
        assertEquals(stage, stage("+*a\nMailFrom: y\n" + condition));
        assertEquals(Stage.MESSAGE, stage("*a\nFrom: y\n" + condition));
    }

    @Test
    @Tag("FIL-116")
    void aDigitPutsItOff() {
        assertEquals(Stage.SENDER, stage("1*a\nMailFrom: x"));
        assertEquals(Stage.RECIPIENTS, stage("2*a\nMailFrom: x"));
        assertEquals(Stage.MESSAGE, stage("3*a\nMailFrom: x"));
    }

    @Test
    @Tag("FIL-120")
    @Tag("FIL-149")
    void aRuleWithoutConditionsIsTheLastWord() {
        assertEquals(Stage.MESSAGE, stage("*a"));
        assertEquals(Stage.SENDER, stage("1*a"));
        assertEquals("a", first(SmtpRules.parse("*a"), Stage.MESSAGE, facts("x@y", "z", 1)));
        assertEquals("a", first(SmtpRules.parse("+*a"), Stage.MESSAGE, facts("x@y", "z", 1)));
    }

    @Test
    @Tag("FIL-121")
    @Tag("FIL-139")
    void whereTheSizeIsNotToldARuleThatAsksForItWaits() {
        SmtpRules rules = SmtpRules.parse("*big\nSize: 100\n*all\nSubject: *");
        assertEquals("big", first(rules, Stage.SENDER, facts("x@y", "", 101)));
        assertEquals("", first(rules, Stage.SENDER, facts("x@y", "", 0)));
        Facts arrived = facts("x@y", "s", 101);
        assertEquals(
                "big",
                rules.first(Stage.MESSAGE, arrived, false).orElseThrow().rule().name());
        assertEquals(
                "all",
                rules.first(Stage.MESSAGE, arrived, true).orElseThrow().rule().name());
        SmtpRules early = SmtpRules.parse("1*big\nSize: 100");
        assertEquals(Optional.empty(), early.first(Stage.MESSAGE, arrived, false), "a digit holds it where it is");
        assertEquals("", first(SmtpRules.parse("1*small\n!Size: 100"), Stage.SENDER, facts("x@y", "", 0)));
    }

    @Test
    @Tag("FIL-127")
    @Tag("FIL-130")
    void theFirstRuleInTheTextThatMatchesIsTheOne() {
        SmtpRules rules = SmtpRules.parse(
                "*and\nSubject: *a*\nSubject: *b*\n+*or\nSubject: *a*\nSubject: *b*\n<rest\nSubject: *");
        assertEquals("and", first(rules, Stage.MESSAGE, facts("x@y", "ab", 1)));
        assertEquals("or", first(rules, Stage.MESSAGE, facts("x@y", "xbx", 1)));
        assertEquals("rest", first(rules, Stage.MESSAGE, facts("x@y", "z", 1)));
    }

    @ParameterizedTest
    @Tag("FIL-104")
    @Tag("FIL-105")
    @CsvSource({"DayNow: 17,true", "TimeNow: 8-9,true", "MailFrom: x,false", "Size: 5,false"})
    void whatDependsOnTheTimeIsRefusedForNowOnly(String condition, boolean temporary) {
        SmtpRule rule = SmtpRules.parse("+*a\nMailFrom: y\n" + condition).all().get(0);
        assertEquals(temporary, new RuleHit(rule).refusal().orElseThrow().isTemporary());
        assertEquals(Optional.empty(), new RuleHit(SmtpRules.parse("<a").all().get(0)).refusal());
    }

    /** Rules are filed so that not all of them are asked; that must make no difference to what they say. */
    @Test
    void filingRulesChangesNoAnswer() {
        Random random = new Random(7);
        String[] texts = {"*spam*", "a*", "*@x.example", "abc", "?bc", "*", "*a*b*c*", "viagra", "ABCDE*"};
        String[] fields = {"MailFrom", "Subject", "Any", "RcptTo", "!Subject", "!MailFrom", "X-No"};
        String[] subjects = {"abc", "spam", "buy viagra now", "xabcdex", "", "viagra", "ABCDEfg"};
        for (int turn = 0; turn < 300; turn++) {
            String text = IntStream.range(0, 30)
                    .mapToObj(n -> (random.nextBoolean() ? "3+*" : "3*") + "r" + n + "\n"
                            + IntStream.range(0, 1 + random.nextInt(3))
                                    .mapToObj(i -> fields[random.nextInt(fields.length)] + ": "
                                            + texts[random.nextInt(texts.length)])
                                    .collect(Collectors.joining("\n")))
                    .collect(Collectors.joining("\n"));
            SmtpRules rules = SmtpRules.parse(text);
            Facts facts = facts(
                    random.nextBoolean() ? "ann@x.example" : "abc", subjects[random.nextInt(subjects.length)], 10);
            String oneByOne = rules.all().stream()
                    .filter(rule -> rule.matches(facts))
                    .findFirst()
                    .map(rule -> rule.rule().name())
                    .orElse("");
            assertEquals(oneByOne, first(rules, Stage.MESSAGE, facts), text);
        }
    }

    /** Measured: some microseconds for a message, whether there are ten rules or ten thousand. */
    @Test
    void tenThousandRulesCostLittle() {
        String text = IntStream.range(0, 10_000)
                .mapToObj(n -> switch (n % 4) {
                    case 0 -> "*s" + n + "\nMailFrom: *@spam" + n + ".example";
                    case 1 -> "*f" + n + "\nFrom: *sender" + n + "@example.com*";
                    case 2 -> "+*t" + n + "\nSubject: *cheap pills number " + n + "*\nSubject: *offer " + n + "*";
                    default -> ">bill<r" + n + "\nRcptTo: team" + n + "@mail.example";
                })
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();
        SmtpRules rules = SmtpRules.parse(text);
        long compiled = System.nanoTime() - begin;
        HeaderTable header = HeaderTable.parse("From: Ann <ann@friends.example>\r\nSubject: Lunch on Monday?\r\n"
                + "To: bill@mail.example\r\nReceived: from a.example by b.example; Mon, 23 Nov 2026\r\n\r\n");
        Facts facts =
                Facts.of("ann@friends.example", List.of("bill@mail.example"), OptionalLong.of(2000), header, MONDAY);
        int messages = 20_000;
        ask(rules, facts, messages);
        long start = spent();
        assertEquals(0, ask(rules, facts, messages));
        double micros = (spent() - start) / 1000.0 / messages;
        System.getLogger("org.pillarbox.rules")
                .log(
                        System.Logger.Level.INFO,
                        "10,000 rules: read in " + compiled / 1_000_000 + " ms, asked in " + micros + " us a message");
        assertTrue(micros < 1000, micros + " microseconds of the processor for a message");
        assertEquals("t9998", first(rules, Stage.MESSAGE, facts("x@y.example", "the best OFFER 9998 today", 10)));
    }

    /** What this thread has used of the processor, in nanoseconds: a busy machine makes it no slower. */
    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int ask(SmtpRules rules, Facts facts, int messages) {
        int found = 0;
        for (int i = 0; i < messages; i++) {
            for (Stage stage : Stage.values()) {
                found += rules.first(stage, facts, true).isPresent() ? 1 : 0;
            }
        }
        return found;
    }
}
