package org.pillarbox.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pillarbox.message.Wildcard;

/** Texts that are rules, nearly are, and are not at all. */
class RandomRulesTest {
    private static final Facts FACTS = Facts.of(
            "ann@x.example",
            List.of("bob@mail.example"),
            OptionalLong.of(1000),
            HeaderTable.parse("Subject: cheap \r\n dollars $$$\r\nFrom: <ann@x.example>\r\n\r\nbody"),
            LocalDateTime.parse("2026-11-23T09:30:00"));

    @Property(tries = 2000)
    void everyTextIsReadAndPrintedAgain(@ForAll("texts") String text) {
        for (Dialect dialect : Dialect.values()) {
            RuleReading reading = RuleReader.read(text, dialect);
            if (reading.faults().isEmpty()) {
                String lines = text.replace("\r\n", "\n").replace('\r', '\n');
                assertEquals(lines, reading.text().toString());
                assertEquals(
                        reading.text(),
                        RuleReader.read(reading.text().toString(), dialect).text());
            }
        }
    }

    @Property(tries = 1000)
    void whatIsReadWithoutFaultCanBeAsked(@ForAll("texts") String text) {
        for (Dialect dialect : Dialect.values()) {
            RuleReader.read(text, dialect).text().rules().stream()
                    .flatMap(rule -> rule.conditions().stream())
                    .forEach(condition -> Conditions.test(condition, dialect).holds(FACTS));
        }
    }

    @Property(tries = 1000)
    void aFaultNamesALineOfTheText(@ForAll("texts") String text) {
        int lines = text.split("\r\n|\r|\n", -1).length;
        for (RuleFault fault : RuleReader.read(text, Dialect.SMTP).faults()) {
            assertTrue(fault.line() >= 1 && fault.line() <= lines, fault::toString);
            assertFalse(fault.words().isBlank());
        }
    }

    @Property(tries = 500)
    void rulesThatAreMadeAreReadAsTheyWereMade(@ForAll("made") Rule rule) {
        RuleReading reading = RuleReader.read(rule.text(), Dialect.SMTP);
        assertEquals(List.of(), reading.faults(), rule::text);
        assertEquals(List.of(rule), reading.text().rules());
    }

    @Property(tries = 2000)
    void aPatternMatchesAsWildcardsDo(@ForAll("patterns") String pattern, @ForAll("patterns") String text) {
        String folded = Wildcard.folded(text);
        assertEquals(
                Wildcard.of(pattern).matches(text), TextPattern.whole(pattern).matches(folded));
        assertEquals(
                Wildcard.of("*" + pattern + "*").matches(text),
                TextPattern.part(pattern).matches(folded));
        if (TextPattern.whole(pattern).matches(folded)) {
            assertTrue(folded.contains(TextPattern.whole(pattern).literal()));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.oneOf(
                Arbitraries.of(
                        "*Reject",
                        "3+*Reject Spam",
                        ">bill<To Bill",
                        ">+x@y.example<Copy",
                        "1~no",
                        "?ask",
                        "# comment",
                        "",
                        "   ",
                        "Subject: *$$$*",
                        "!MailFrom: <*@x.example>",
                        "RcptTo:a",
                        "Size: 100",
                        "RcptCount: 3",
                        "TimeNow: 22:00-6:00",
                        "DayNow: 17",
                        "Any: \"x\"",
                        "InMail: 1,3-7",
                        "From:"),
                Arbitraries.strings()
                        .withChars("123+<*~>@%?!#:\" \tabRS\u0000\u007f\u00e9\ud83d")
                        .ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(40));
        return lines.list().ofMaxSize(12).flatMap(all -> Arbitraries.of("\n", "\r\n", "\r")
                .map(end -> all.stream().collect(Collectors.joining(end))));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("aAb*?\u00e4\u00df").ofMaxLength(8);
    }

    @Provide
    Arbitrary<Rule> made() {
        Arbitrary<Condition> conditions = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("Subject", "X-Spam", "MailFrom", "RcptTo", "Any"),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10))
                .as(Condition::of);
        Arbitrary<RuleAction> actions = Arbitraries.of(
                RuleAction.of(Deed.TAKE),
                RuleAction.of(Deed.REFUSE),
                RuleAction.of(Deed.IGNORE),
                new RuleAction(Deed.TAKE, RuleAction.Spread.REDIRECT, "bill"),
                new RuleAction(Deed.TAKE, RuleAction.Spread.COPY, "a@b.example"));
        return Combinators.combine(
                        Arbitraries.of(Arrays.asList(Stage.MESSAGE, null)).map(Optional::ofNullable),
                        Arbitraries.of(true, false),
                        actions,
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12),
                        conditions.list().ofMaxSize(4))
                .as(Rule::of);
    }
}
