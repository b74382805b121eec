package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the event loop lays down what happened to a connection and its worker picks it up. Says when a worker is to be
 * called, so that there is never more than one, and when to stop reading. Safe for threads.
 */
final class Desk {
    private final Inlet inlet = new Inlet();
    private final Set<Signal> signals = EnumSet.noneOf(Signal.class);
    private boolean working;
    private boolean news;
    private boolean deaf;
    private boolean ended;
    private boolean gone;
    private boolean shut;

    /**
     * Takes the buffer over.
     *
     * @return whether a worker is to be called
     */
    synchronized boolean put(ByteBuf buffer) {
        if (shut || deaf || !buffer.isReadable()) {
            buffer.release();
            return false;
        }
        inlet.add(buffer);
        return call();
    }

    /** Lays a signal down; whether a worker is to be called. */
    synchronized boolean put(Signal signal) {
        if (shut) {
            return false;
        }
        signals.add(signal);
        return call();
    }

    /** There may be something to do; whether a worker is to be called. */
    synchronized boolean nudge() {
        return call();
    }

    /** The peer sends nothing more; whether a worker is to be called. */
    synchronized boolean end() {
        ended = true;
        return call();
    }

    /** The line is gone; whether a worker is to be called. */
    synchronized boolean lose() {
        gone = true;
        return call();
    }

    /** Drops what the peer sent so far, and what still comes until {@link #listen}. */
    synchronized void deafen() {
        deaf = true;
        inlet.clear();
    }

    synchronized void listen() {
        deaf = false;
    }

    /** The session is over: nothing more is taken. */
    synchronized void shut() {
        shut = true;
        signals.clear();
        inlet.clear();
    }

    synchronized boolean isShut() {
        return shut;
    }

    synchronized boolean isFull() {
        return inlet.isFull();
    }

    synchronized boolean isEmpty() {
        return inlet.isEmpty();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** Whether a worker is at it, or called. */
    synchronized boolean isWorking() {
        return working;
    }

    /** The most urgent signal, taken away; null when there is none. */
    synchronized Signal takeSignal() {
        if (signals.isEmpty()) {
            return null;
        }
        Signal first = signals.iterator().next();
        signals.remove(first);
        return first;
    }

    /** The oldest input, now the caller's; null when there is none. */
    synchronized ByteBuf takeInput() {
        return inlet.isEmpty() ? null : inlet.take();
    }

    /** Gives input back that the session did not take. Dropped when the line has been made deaf in the meantime. */
    synchronized void putBack(ByteBuf rest) {
        if (shut || deaf) {
            rest.release();
        } else {
            inlet.putBack(rest);
        }
    }

    /** The worker has found nothing to do. True when it may go, false when something came in since. */
    synchronized boolean leave() {
        if (news) {
            news = false;
            return false;
        }
        working = false;
        return true;
    }

    private boolean call() {
        if (working) {
            news = true;
            return false;
        }
        working = true;
        return true;
    }
}
