package org.pillarbox.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields it needs out of a message while its bytes pass by in chunks of any size. Bounded: a value is kept up
 * to {@link #MAX_VALUE} bytes, a name up to {@link #MAX_NAME}, and a header is followed for {@link #MAX_HEADER} bytes.
 * Tolerant: a line that is no field is passed over, a bare LF ends a line. Not thread safe.
 */
public final class HeaderScanner {
    /** Longest field name that can be one of ours. */
    public static final int MAX_NAME = 32;

    /** Bytes of a field's value that are kept. */
    public static final int MAX_VALUE = 4096;

    /** Bytes after which the header is taken as ended: a hundred Received fields fit many times. */
    public static final int MAX_HEADER = 1 << 20;

    /** Bytes of a Delivered-To that can be an address; what is longer is none of ours and is not kept. */
    public static final int MAX_ADDRESS = 512;

    /** Delivered-To fields that are kept. */
    public static final int MAX_DELIVERED_TO = 50;

    private enum Field {
        FROM,
        TO,
        SUBJECT,
        DATE,
        MESSAGE_ID,
        CONTENT_TYPE,
        DELIVERED_TO,
        RECEIVED;

        private static final Map<String, Field> BY_NAME = Map.of(
                "from", FROM,
                "to", TO,
                "subject", SUBJECT,
                "date", DATE,
                "message-id", MESSAGE_ID,
                "content-type", CONTENT_TYPE,
                "delivered-to", DELIVERED_TO,
                "received", RECEIVED);
    }

    private enum State {
        LINE_START,
        AFTER_CR,
        NAME,
        VALUE,
        SKIP,
        DONE
    }

    private final byte[] name = new byte[MAX_NAME];
    private final byte[] value = new byte[MAX_VALUE];
    private final Map<Field, String> first = new EnumMap<>(Field.class);
    private final List<String> deliveredTo = new ArrayList<>(0);
    private State state = State.LINE_START;
    private Optional<Field> current = Optional.empty();
    private int nameLength;
    private int valueLength;
    private int received;
    private int scanned;

    /** Looks at the buffer's remaining bytes without consuming them. */
    public void scan(ByteBuffer bytes) {
        int end = bytes.limit();
        for (int i = bytes.position(); i < end && state != State.DONE; i++) {
            step(bytes.get(i));
            if (++scanned >= MAX_HEADER) {
                state = State.DONE;
            }
        }
    }

    /** Bytes that belong to the header, of all that have passed. */
    public int length() {
        return scanned;
    }

    /** Whether the header has passed: what follows changes nothing. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** What was found up to here. */
    public HeaderFields fields() {
        keep();
        return new HeaderFields(
                found(Field.FROM),
                found(Field.TO),
                found(Field.SUBJECT),
                found(Field.DATE),
                found(Field.MESSAGE_ID),
                found(Field.CONTENT_TYPE),
                deliveredTo,
                received);
    }

    private void step(byte b) {
        switch (state) {
            case LINE_START -> lineStart(b);
            case AFTER_CR -> afterCr(b);
            case NAME -> name(b);
            case VALUE -> value(b);
            case SKIP -> skip(b);
            case DONE -> {}
        }
    }

    private void lineStart(byte b) {
        if (b == ' ' || b == '\t') {
            state = current.isPresent() ? State.VALUE : State.SKIP;
            value(b);
            return;
        }
        if (b == '\r') {
            state = State.AFTER_CR;
            return;
        }
        keep();
        if (b == '\n') {
            state = State.DONE;
            return;
        }
        nameLength = 0;
        state = State.NAME;
        name(b);
    }

    private void afterCr(byte b) {
        keep();
        state = b == '\n' ? State.DONE : State.SKIP;
    }

    private void name(byte b) {
        if (b == ':') {
            beginField();
        } else if (b == '\n') {
            state = State.LINE_START;
        } else if (b == ' ' || b == '\t') {
            // RFC 5322 §4.5 lets old senders put white space in front of the colon.
            return;
        } else if (nameLength == MAX_NAME || b < 0x21) {
            state = State.SKIP;
        } else {
            name[nameLength++] = b;
        }
    }

    private void beginField() {
        String text = new String(name, 0, nameLength, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        current = Optional.ofNullable(Field.BY_NAME.get(text)).filter(this::isWanted);
        valueLength = 0;
        state = current.isPresent() ? State.VALUE : State.SKIP;
    }

    private boolean isWanted(Field field) {
        return switch (field) {
            case RECEIVED -> {
                received++;
                yield false;
            }
            case DELIVERED_TO -> deliveredTo.size() < MAX_DELIVERED_TO;
            default -> !first.containsKey(field);
        };
    }

    private void value(byte b) {
        if (b == '\n') {
            state = State.LINE_START;
        } else if (b != '\r' && valueLength < MAX_VALUE && current.isPresent()) {
            value[valueLength++] = b;
        }
    }

    private void skip(byte b) {
        if (b == '\n') {
            state = State.LINE_START;
        }
    }

    private void keep() {
        current.ifPresent(field -> {
            String text = new String(value, 0, valueLength, StandardCharsets.UTF_8).strip();
            if (field != Field.DELIVERED_TO) {
                first.put(field, text);
            } else if (valueLength <= MAX_ADDRESS) {
                deliveredTo.add(text);
            }
        });
        current = Optional.empty();
    }

    private Optional<String> found(Field field) {
        return Optional.ofNullable(first.get(field));
    }
}
