package org.pillarbox.rules.language;

import java.util.List;
import java.util.Optional;
import org.pillarbox.message.Wildcard;

/** Whether a condition holds for a message. */
public sealed interface ConditionTest {
    /** Whether it holds; false, negated or not, where what it asks for is not known. */
    boolean holds(Facts facts);

    /** Whether the answer depends on when it is asked. */
    default boolean isTimed() {
        return false;
    }

    /** What any message must have for this to hold; empty where nothing can be named. */
    default Optional<Needle> needle() {
        return Optional.empty();
    }

    /** {@code Size}: more bytes than that. */
    record Larger(boolean negated, long bytes) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return facts.size().isPresent() && facts.size().getAsLong() > bytes != negated;
        }
    }

    /** {@code RcptCount}: more recipients than that. */
    record MoreRecipients(boolean negated, long count) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return facts.recipients().size() > count != negated;
        }
    }

    /** {@code TimeNow}. */
    record InTime(boolean negated, TimeRange range) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return range.contains(facts.now().toLocalTime()) != negated;
        }

        @Override
        public boolean isTimed() {
            return true;
        }
    }

    /** {@code DayNow}. */
    record OnDay(boolean negated, WeekDays days) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return days.contains(facts.now().getDayOfWeek()) != negated;
        }

        @Override
        public boolean isTimed() {
            return true;
        }
    }

    /** {@code InMail}. */
    record CollectedBy(boolean negated, NumberRanges numbers) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return facts.inMail().isPresent() && numbers.contains(facts.inMail().getAsInt()) != negated;
        }
    }

    /** {@code MailFrom}; the sender of reports is empty. */
    record Sender(boolean negated, TextPattern pattern) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return pattern.matches(facts.sender()) != negated;
        }

        @Override
        public Optional<Needle> needle() {
            return Needle.of(negated, Needle.SENDER, pattern);
        }
    }

    /** {@code RcptTo} and {@code Rcpt}: one of them. */
    record SomeRecipient(boolean negated, TextPattern pattern) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return any(facts.recipients(), pattern) != negated;
        }

        @Override
        public Optional<Needle> needle() {
            return Needle.of(negated, Needle.RECIPIENT, pattern);
        }
    }

    /** {@code Any}: one of all header fields. */
    record AnyField(boolean negated, TextPattern pattern) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return any(facts.header().all(), pattern) != negated;
        }

        @Override
        public Optional<Needle> needle() {
            return Needle.of(negated, Needle.ANY, pattern);
        }
    }

    /**
     * A header field of this name.
     *
     * @param name in lower case
     */
    record HeaderField(boolean negated, String name, TextPattern pattern) implements ConditionTest {
        @Override
        public boolean holds(Facts facts) {
            return any(facts.header().values(name), pattern) != negated;
        }

        @Override
        public Optional<Needle> needle() {
            return Needle.of(negated, name, pattern);
        }
    }

    private static boolean any(List<String> texts, TextPattern pattern) {
        for (String text : texts) {
            if (pattern.matches(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A text that must be somewhere.
     *
     * @param where {@link #SENDER}, {@link #RECIPIENT}, {@link #ANY} or the name of a header field in lower case
     * @param text {@linkplain Wildcard#folded folded}, at least {@link #SHORTEST} characters
     */
    record Needle(String where, String text) {
        /** In the sender. A header field's name has no colon. */
        public static final String SENDER = ":sender";

        /** In a recipient. */
        public static final String RECIPIENT = ":recipient";

        /** In any header field. */
        public static final String ANY = ":any";

        /** Less is found everywhere. */
        public static final int SHORTEST = 3;

        static Optional<Needle> of(boolean negated, String where, TextPattern pattern) {
            return negated || pattern.literal().length() < SHORTEST
                    ? Optional.empty()
                    : Optional.of(new Needle(where, pattern.literal()));
        }
    }
}
