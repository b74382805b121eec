package org.pillarbox.rules.smtp;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pillarbox.rules.language.Condition;
import org.pillarbox.rules.language.ConditionTest;
import org.pillarbox.rules.language.Conditions;
import org.pillarbox.rules.language.Dialect;
import org.pillarbox.rules.language.Facts;
import org.pillarbox.rules.language.FieldKind;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.Stage;

/**
 * A rule that can be asked.
 *
 * @param line where it stands in the text
 * @param rule as it was typed
 * @param stage when it is asked
 * @param postponed whether it waits for the whole message where the client does not tell the size
 * @param tests of its conditions
 */
public record SmtpRule(int line, Rule rule, Stage stage, boolean postponed, List<ConditionTest> tests) {
    public SmtpRule {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(stage, "stage");
        tests = List.copyOf(tests);
    }

    /** A rule of the text, whose conditions have been read before. */
    static SmtpRule of(int line, Rule rule) {
        Stage stage = rule.stage().orElseGet(() -> earliest(rule));
        boolean postponed = rule.stage().isEmpty()
                && stage != Stage.MESSAGE
                && kinds(rule).anyMatch(kind -> kind == FieldKind.SIZE);
        List<ConditionTest> tests = rule.conditions().stream()
                .map(condition -> Conditions.test(condition, Dialect.SMTP))
                .toList();
        return new SmtpRule(line, rule, stage, postponed, tests);
    }

    /** The first stage at which all of a rule's conditions are known; without any it comes behind all other rules. */
    public static Stage earliest(Rule rule) {
        return kinds(rule).map(FieldKind::stage).max(Stage::compareTo).orElse(Stage.MESSAGE);
    }

    private static Stream<FieldKind> kinds(Rule rule) {
        return rule.conditions().stream().map(Condition::field).map(field -> FieldKind.of(field, Dialect.SMTP));
    }

    /** Whether it is asked at this stage of a message. */
    boolean isAskedAt(Stage asked, boolean sizeTold) {
        return postponed && !sizeTold ? asked == Stage.MESSAGE : asked == stage;
    }

    /** Whether it concerns the message. */
    boolean matches(Facts facts) {
        if (tests.isEmpty()) {
            return true;
        }
        return rule.any()
                ? tests.stream().anyMatch(test -> test.holds(facts))
                : tests.stream().allMatch(test -> test.holds(facts));
    }

    /** Whether what it refuses may be taken later (manual 8.2.4.2). */
    public boolean isTimed() {
        return tests.stream().anyMatch(ConditionTest::isTimed);
    }
}
