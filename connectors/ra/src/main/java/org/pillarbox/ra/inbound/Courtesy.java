package org.pillarbox.ra.inbound;

/**
 * Decides who is told under TLS that there is no room. A handshake costs more than all that is said, so only a few are
 * spoken to at the same time and in each second, however many come; the others find their line closed. Safe for threads.
 */
final class Courtesy {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int atOnce;
    private final int perSecond;
    private int speaking;
    private int spokenTo;
    private long secondBegan;

    /**
     * Begins with nobody spoken to.
     *
     * @param atOnce peers that may be spoken to at the same time
     * @param perSecond peers that may be spoken to in one second
     */
    Courtesy(int atOnce, int perSecond) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
    }

    /** Whether one more may be spoken to; who may is to be given back by {@link #spoken()}. */
    synchronized boolean begin(long now) {
        if (spokenTo == 0 || now - secondBegan >= SECOND_NANOS) {
            secondBegan = now;
            spokenTo = 0;
        }
        if (speaking >= atOnce || spokenTo >= perSecond) {
            return false;
        }
        speaking++;
        spokenTo++;
        return true;
    }

    /** One of them has gone. */
    synchronized void spoken() {
        speaking--;
    }
}
