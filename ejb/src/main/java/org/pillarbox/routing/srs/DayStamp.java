package org.pillarbox.routing.srs;

import java.time.Clock;
import java.time.Duration;

/** The day on which an address was made, as two letters: days since 1970 modulo 1024. */
final class DayStamp {
    /** How long reports may come: longer than any queue keeps a message. */
    static final int VALID_DAYS = 21;

    private static final String LETTERS = Seal.LETTERS;
    private static final int BASE = LETTERS.length();
    private static final int CYCLE = BASE * BASE;

    private final Clock clock;

    DayStamp(Clock clock) {
        this.clock = clock;
    }

    String today() {
        int day = day();
        return "" + LETTERS.charAt(day / BASE) + LETTERS.charAt(day % BASE);
    }

    /** Whether the stamp, two of the letters, is of today or of the days before; tomorrow's is one of a clock put back. */
    boolean isFresh(String stamp) {
        int day = LETTERS.indexOf(stamp.charAt(0)) * BASE + LETTERS.indexOf(stamp.charAt(1));
        int age = Math.floorMod(day() - day, CYCLE);
        return age <= VALID_DAYS || age == CYCLE - 1;
    }

    private int day() {
        return (int) (clock.millis() / Duration.ofDays(1).toMillis() % CYCLE);
    }
}
