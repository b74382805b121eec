package org.pillarbox.filter.rate;

/**
 * How many there were within the last minute or hour: those of the time that runs, and a share of those of the time before, which
 * shrinks as this one goes by. So nobody sends twice the limit around the stroke of an hour, and a count takes three numbers.
 */
final class Meter {
    private final long nanos;
    private long start;
    private int before;
    private int now;

    Meter(long nanos, long time) {
        this.nanos = nanos;
        this.start = time;
    }

    void add(int count, long time) {
        roll(time);
        now = (int) Math.min(Integer.MAX_VALUE, (long) now + count);
    }

    int count(long time) {
        roll(time);
        double gone = (double) (time - start) / nanos;
        return (int) Math.min(Integer.MAX_VALUE, now + (long) Math.ceil(before * (1 - gone)));
    }

    private void roll(long time) {
        long passed = (time - start) / nanos;
        if (passed > 0) {
            before = passed == 1 ? now : 0;
            now = 0;
            start += passed * nanos;
        }
    }
}
