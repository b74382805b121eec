package org.pillarbox.dns;

import java.time.Duration;

/** For how long an answer may be kept. */
final class Holds {
    private Holds() {}

    /** Both answers: as long as the one that ends first. */
    static Duration shorter(Lookup<?> one, Lookup<?> other) {
        Duration first = of(one);
        Duration second = of(other);
        return first.compareTo(second) < 0 ? first : second;
    }

    private static Duration of(Lookup<?> answer) {
        if (answer instanceof Lookup.Found<?> found) {
            return found.holds();
        }
        return answer instanceof Lookup.NotFound<?> none ? none.holds() : Duration.ZERO;
    }
}
