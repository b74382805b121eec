package org.pillarbox.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the friendly editor does to a text. */
class RuleTextTest {
    private static final String TEXT =
            """
            # Rules of the office

            # first
            *one
            From:*x*
            # why y
            To:*y*
            # second
            *two
            # the end""";

    private final RuleText text = RuleReader.read(TEXT, Dialect.SMTP).orRefuse("rules");

    @Test
    @Tag("FIL-055")
    void aChangedRuleKeepsItsCommentsAndTheLinesThatStay() {
        Rule changed = Rule.of(
                Optional.of(Stage.MESSAGE),
                true,
                RuleAction.of(Deed.IGNORE),
                "uno",
                List.of(Condition.of(false, "from", "*x*"), Condition.of(true, "Subject", "*z*")));
        assertEquals(
                """
                # Rules of the office

                # first
                3+~uno
                From:*x*
                !Subject: *z*
                # why y
                # second
                *two
                # the end""",
                text.with(0, changed).toString());
    }

    @Test
    @Tag("FIL-055")
    void aRuleGoesAndItsCommentsStay() {
        assertEquals(
                """
                # Rules of the office

                # first
                # why y
                # second
                *two
                # the end""",
                text.without(0).toString());
        assertEquals(TEXT.replace("*two\n", ""), text.without(1).toString());
    }

    @Test
    void aMovedRuleTakesTheCommentAboveItAlongAndLeavesThatOfTheText() {
        String moved =
                """
                # Rules of the office

                # second
                *two
                # first
                *one
                From:*x*
                # why y
                To:*y*
                # the end""";
        assertEquals(moved, text.moved(0, 1).toString());
        assertEquals(moved, text.moved(1, 0).toString());
        assertEquals(TEXT, text.moved(1, 0).moved(1, 0).toString());
    }

    @Test
    void aNewRuleComesLast() {
        Rule rule = Rule.of(Optional.empty(), false, RuleAction.of(Deed.TAKE), "three", List.of());
        assertEquals(TEXT + "\n<three", text.plus(rule).toString());
        assertEquals("<three", RuleText.EMPTY.plus(rule).toString());
    }
}
