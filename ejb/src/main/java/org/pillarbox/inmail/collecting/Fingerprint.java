package org.pillarbox.inmail.collecting;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.pillarbox.routing.acceptance.ContentTap;

/**
 * What is the same of a message's header however often and by whatever command it is fetched: the fields that nobody changes, free
 * of white space. The same for two messages means that they are one. Bounded; not thread safe.
 */
final class Fingerprint implements ContentTap {
    private static final Set<String> FIELDS = Set.of(
            "received",
            "date",
            "from",
            "sender",
            "to",
            "cc",
            "subject",
            "message-id",
            "return-path",
            "delivered-to",
            "x-envelope-to",
            "content-type");

    /** Fields by which a message is told from all others. */
    private static final Set<String> TELLING = Set.of("received", "message-id");

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_HEADER = 1 << 20;

    private final MessageDigest header = Digest.begin();
    private final MessageDigest whole;
    private final ByteArrayOutputStream name = new ByteArrayOutputStream(LONGEST_NAME);
    private boolean atLineStart = true;
    private boolean inName;
    private boolean wanted;
    private boolean empty = true;
    private boolean done;
    private boolean telling;
    private int seen;

    /** Of a header alone. */
    Fingerprint() {
        this(null);
    }

    private Fingerprint(MessageDigest whole) {
        this.whole = whole;
    }

    /** Of a header, and of the message as a whole. */
    static Fingerprint withWhole() {
        return new Fingerprint(Digest.begin());
    }

    @Override
    public void write(ByteBuffer bytes) {
        if (whole != null) {
            whole.update(bytes.duplicate());
        }
        while (!done && bytes.hasRemaining()) {
            step(bytes.get());
            done |= ++seen == LONGEST_HEADER;
        }
    }

    /** The fingerprint; of use once. */
    String value() {
        return Digest.end(header);
    }

    /** Of all bytes; of use once. */
    String wholeValue() {
        return Digest.end(whole);
    }

    /** Whether the header has what tells it from others. */
    boolean isTelling() {
        return telling;
    }

    private void step(byte b) {
        if (b == '\n') {
            done = atLineStart && empty;
            atLineStart = true;
            empty = true;
            return;
        }
        if (b == '\r') {
            return;
        }
        empty = false;
        if (atLineStart) {
            atLineStart = false;
            if (b != ' ' && b != '\t') {
                name.reset();
                inName = true;
                wanted = false;
            }
        }
        if (inName) {
            name(b);
        } else if (wanted && b != ' ' && b != '\t') {
            header.update(b);
        }
    }

    private void name(byte b) {
        if (b != ':') {
            if (name.size() < LONGEST_NAME && b != ' ' && b != '\t') {
                name.write(b);
            }
            return;
        }
        inName = false;
        String field = name.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        wanted = FIELDS.contains(field);
        if (wanted) {
            telling |= TELLING.contains(field);
            header.update(("\n" + field + ":").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
