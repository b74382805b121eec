package org.pillarbox.rules.language;

import java.util.Locale;
import java.util.Optional;
import org.pillarbox.settings.InvalidSetting;

/** Makes tests of conditions. */
public final class Conditions {
    private static final int LONGEST_NUMBER = 18;

    private Conditions() {}

    /** What is wrong with a condition, in words. */
    static Optional<String> fault(Condition condition, Dialect dialect) {
        try {
            test(condition, dialect);
            return Optional.empty();
        } catch (InvalidSetting fault) {
            return Optional.of(fault.getMessage());
        }
    }

    /**
     * The test of a condition.
     *
     * @throws InvalidSetting when its text is no value of its field
     */
    public static ConditionTest test(Condition condition, Dialect dialect) {
        FieldKind kind = FieldKind.of(condition.field(), dialect);
        String text = condition.text();
        boolean negated = condition.negated();
        return switch (kind) {
            case SIZE -> new ConditionTest.Larger(negated, number(condition));
            case RCPT_COUNT -> new ConditionTest.MoreRecipients(negated, number(condition));
            case TIME_NOW -> new ConditionTest.InTime(negated, TimeRange.parse(text));
            case DAY_NOW -> new ConditionTest.OnDay(negated, WeekDays.parse(text));
            case IN_MAIL -> new ConditionTest.CollectedBy(negated, NumberRanges.parse(text));
            case MAIL_FROM -> new ConditionTest.Sender(negated, dialect.pattern(unbracketed(text)));
            case RCPT_TO, RCPT ->
                new ConditionTest.SomeRecipient(negated, dialect.pattern(filled(condition, unbracketed(text))));
            case ANY -> new ConditionTest.AnyField(negated, dialect.pattern(filled(condition, text)));
            case HEADER ->
                new ConditionTest.HeaderField(
                        negated,
                        condition.field().toLowerCase(Locale.ROOT),
                        text.isEmpty() ? TextPattern.whole("*") : dialect.pattern(text));
        };
    }

    private static long number(Condition condition) {
        String text = condition.text();
        if (!text.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            throw new InvalidSetting(
                    condition.field(), "\"" + condition.field() + "\" wants a whole number, and not \"" + text + "\"");
        }
        return Long.parseLong(text);
    }

    private static String filled(Condition condition, String text) {
        if (text.isEmpty()) {
            throw new InvalidSetting(condition.field(), "\"" + condition.field() + "\" wants a text to compare with");
        }
        return text;
    }

    /** Addresses may be typed as they stand in the protocol. */
    private static String unbracketed(String text) {
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }
}
