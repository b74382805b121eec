package org.pillarbox.outmail.internet;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** An answer that is asked for with each message, and changes seldom. Thread safe. */
final class Remembered {
    private static final long LONGEST = Duration.ofMillis(300).toNanos();

    private final BooleanSupplier question;
    private volatile Answer last;

    private record Answer(boolean holds, long at) {}

    Remembered(BooleanSupplier question) {
        this.question = question;
    }

    boolean holds() {
        Answer answer = last;
        long now = System.nanoTime();
        if (answer == null || now - answer.at() > LONGEST) {
            answer = new Answer(question.getAsBoolean(), now);
            last = answer;
        }
        return answer.holds();
    }
}
