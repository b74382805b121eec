package org.pillarbox.connection.dial;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.pillarbox.connection.LinkFailed;

/** One dial-up connection of this machine, which several may use at once. Whoever dials or hangs up makes the others wait. */
final class Line {
    private final Semaphore turn = new Semaphore(1, true);
    private int users;
    private volatile boolean dialledHere;

    /** Brings a link up. */
    interface Dial {
        void run() throws LinkFailed, InterruptedException;
    }

    /** Uses the link that is up, or dials it. */
    void join(BooleanSupplier up, Dial dial) throws LinkFailed, InterruptedException {
        turn.acquire();
        try {
            if (!up.getAsBoolean()) {
                dial(dial);
            }
            users++;
        } finally {
            turn.release();
        }
    }

    /** It is this server's from its first moment, or somebody who watches would take it for another's. */
    private void dial(Dial dial) throws LinkFailed, InterruptedException {
        boolean before = dialledHere;
        dialledHere = true;
        boolean done = false;
        try {
            dial.run();
            done = true;
        } finally {
            dialledHere = done || before && users > 0;
        }
    }

    /** Uses it no longer. The last one hangs up what was dialled here. */
    void leave(Runnable hangUp) {
        turn.acquireUninterruptibly();
        try {
            users--;
            if (users == 0 && dialledHere) {
                hangUp.run();
                dialledHere = false;
            }
        } finally {
            turn.release();
        }
    }

    boolean isDialledHere() {
        return dialledHere;
    }
}
