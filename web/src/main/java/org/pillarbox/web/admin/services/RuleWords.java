package org.pillarbox.web.admin.services;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pillarbox.rules.language.Condition;
import org.pillarbox.rules.language.Deed;
import org.pillarbox.rules.language.Dialect;
import org.pillarbox.rules.language.FieldKind;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleAction;
import org.pillarbox.rules.language.Stage;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.web.shell.Texts;

/** SMTP rules as people say them. */
final class RuleWords {
    private static final int SUNDAY = 1;

    private RuleWords() {}

    /** What a rule does. */
    static String action(RuleAction action) {
        return switch (action.spread()) {
            case REDIRECT -> Texts.of("smtprules.redirect.to", action.target());
            case COPY -> Texts.of("smtprules.copy.to", action.target());
            case NONE ->
                Texts.of(
                        action.deed() == Deed.REFUSE
                                ? "smtprules.reject"
                                : action.deed() == Deed.IGNORE ? "smtprules.ignore" : "smtprules.accept");
        };
    }

    /** The style of what a rule does. */
    static String style(RuleAction action) {
        return switch (action.spread()) {
            case REDIRECT, COPY -> "wait";
            case NONE -> action.deed() == Deed.REFUSE ? "bad" : action.deed() == Deed.IGNORE ? "warn" : "ok";
        };
    }

    /** When a rule is asked. */
    static String stage(SmtpRule rule) {
        return Texts.of("smtprules.stage." + rule.stage().digit());
    }

    /** When a rule would be asked if nobody says so. */
    static String stage(Stage stage) {
        return Texts.of("smtprules.stage." + stage.digit());
    }

    /** How the conditions belong together. */
    static String join(Rule rule) {
        if (rule.conditions().isEmpty()) {
            return Texts.of("smtprules.always");
        }
        return rule.conditions().size() == 1 ? "" : Texts.of(rule.any() ? "smtprules.any" : "smtprules.all");
    }

    /** What a condition asks. */
    static String condition(Condition condition) {
        FieldKind kind = FieldKind.of(condition.field(), Dialect.SMTP);
        String key = "smtprules.if." + kind.name() + (condition.negated() ? ".not" : "");
        boolean bare = condition.text().isEmpty();
        return switch (kind) {
            case HEADER -> Texts.of(bare ? key.replace("HEADER", "FIELD") : key, condition.field(), condition.text());
            case MAIL_FROM -> Texts.of(key, bare ? "<>" : condition.text());
            case DAY_NOW -> Texts.of(key, days(condition.text()));
            default -> Texts.of(key, condition.text());
        };
    }

    private static String days(String digits) {
        return digits.chars()
                .filter(Character::isDigit)
                .mapToObj(
                        digit -> DayOfWeek.SUNDAY.plus(digit - '0' - SUNDAY).getDisplayName(TextStyle.FULL, Locale.UK))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
