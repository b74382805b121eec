package org.pillarbox.filter.authenticity.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of a body that passes by in chunks, in one canonical form (RFC 6376 §3.4.3, §3.4.4). Holds a few kilobytes, whatever
 * the body's size. Not thread safe.
 */
final class BodyDigest {
    private static final int CHUNK = 4096;

    private final boolean relaxed;
    private final MessageDigest digest = sha256();
    private final byte[] out = new byte[CHUNK];
    private int filled;
    private long length;
    private long emptyLines;
    private boolean inLine;
    private boolean space;
    private boolean cr;

    BodyDigest(Canonicalization form) {
        this.relaxed = form == Canonicalization.RELAXED;
    }

    /** The next bytes. */
    void update(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            take(bytes[i]);
        }
    }

    /** The hash of all; nothing may follow. */
    byte[] end() {
        if (cr) {
            cr = false;
            text((byte) '\r');
        }
        if (inLine) {
            line();
        }
        if (!relaxed && length == 0) {
            line();
        }
        if (filled > 0) {
            digest.update(out, 0, filled);
            filled = 0;
        }
        return digest.digest();
    }

    /** Bytes in canonical form, once the end has come: what {@code l=} counts. */
    long length() {
        return length;
    }

    private void take(byte b) {
        if (cr) {
            cr = false;
            if (b == '\n') {
                endOfLine();
                return;
            }
            text((byte) '\r');
        }
        if (b == '\r') {
            cr = true;
        } else if (relaxed && (b == ' ' || b == '\t')) {
            space = true;
        } else {
            text(b);
        }
    }

    private void endOfLine() {
        space = false;
        if (inLine) {
            line();
        } else {
            emptyLines++;
        }
    }

    private void line() {
        inLine = false;
        put((byte) '\r');
        put((byte) '\n');
    }

    /** Empty lines count once something stands behind them. */
    private void text(byte b) {
        for (; emptyLines > 0; emptyLines--) {
            put((byte) '\r');
            put((byte) '\n');
        }
        if (space) {
            space = false;
            put((byte) ' ');
        }
        inLine = true;
        put(b);
    }

    private void put(byte b) {
        if (filled == CHUNK) {
            digest.update(out, 0, CHUNK);
            filled = 0;
        }
        out[filled++] = b;
        length++;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
