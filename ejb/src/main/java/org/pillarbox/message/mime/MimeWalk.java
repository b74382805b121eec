package org.pillarbox.message.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Goes through a message's parts in their order, and tells a visitor. Messages in messages are leaves. Everything is bounded. */
final class MimeWalk {
    private static final int DEEPEST = 100;
    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .build();

    private final MimeTokenStream tokens;
    private final Visitor visitor;
    private final Deque<Multipart> open = new ArrayDeque<>();
    private final List<Field> fields = new ArrayList<>();
    private int number;

    /** What is told. The streams are valid during the call. */
    interface Visitor {
        /**
         * The header of an entity, which counts from 0 in the order of headers.
         *
         * @param sealed whether it lies in something signed or encrypted
         */
        void header(int entity, List<Field> header, BodyDescriptor type, boolean sealed)
                throws IOException, NotConvertible;

        /** The body of a leaf. */
        void leaf(int entity, BodyDescriptor type, boolean sealed, InputStream body) throws IOException, NotConvertible;

        /** The text before the first part, or behind the last. */
        void aside(String boundary, boolean last, InputStream text) throws IOException, NotConvertible;

        /** A part begins. */
        void part(String boundary, boolean first) throws IOException;

        /** There are no more parts; no text follows them. */
        void end(String boundary) throws IOException;
    }

    private static final class Multipart {
        private final String boundary;
        private final boolean sealed;
        private boolean begun;
        private boolean ended;

        Multipart(String boundary, boolean sealed) {
            this.boundary = boundary;
            this.sealed = sealed;
        }
    }

    private MimeWalk(Visitor visitor) {
        this.visitor = visitor;
        this.tokens = new MimeTokenStream(LIMITS);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** @throws NotConvertible when the message is none that can be understood, or the visitor says so */
    static void through(InputStream message, Visitor visitor) throws IOException, NotConvertible {
        try {
            new MimeWalk(visitor).run(message);
        } catch (MimeException broken) {
            throw new NotConvertible(broken);
        }
    }

    private void run(InputStream message) throws IOException, NotConvertible, MimeException {
        tokens.parse(message);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            step(state);
        }
    }

    private void step(EntityState state) throws IOException, NotConvertible {
        switch (state) {
            case T_START_HEADER -> fields.clear();
            case T_FIELD -> fields.add(tokens.getField());
            case T_BODY -> leaf(tokens.getBodyDescriptor());
            case T_START_MULTIPART -> begin(tokens.getBodyDescriptor());
            case T_PREAMBLE -> preamble(open.getFirst());
            case T_START_BODYPART -> part(open.getFirst());
            case T_EPILOGUE -> epilogue(open.getFirst());
            case T_END_MULTIPART -> end(open.removeFirst());
            default -> {
                // The beginnings and ends of the rest say nothing that is not known.
            }
        }
    }

    private void leaf(BodyDescriptor type) throws IOException, NotConvertible {
        visitor.header(number, List.copyOf(fields), type, isSealed());
        visitor.leaf(number, type, isSealed(), tokens.getInputStream());
        number++;
    }

    private void begin(BodyDescriptor type) throws IOException, NotConvertible {
        visitor.header(number++, List.copyOf(fields), type, isSealed());
        if (open.size() == DEEPEST) {
            throw new NotConvertible("its parts lie too deep in one another");
        }
        String kind = type.getSubType();
        open.addFirst(
                new Multipart(type.getBoundary(), isSealed() || "signed".equals(kind) || "encrypted".equals(kind)));
    }

    private void preamble(Multipart parts) throws IOException, NotConvertible {
        visitor.aside(parts.boundary, false, tokens.getInputStream());
        parts.begun = true;
    }

    private void part(Multipart parts) throws IOException {
        visitor.part(parts.boundary, !parts.begun);
        parts.begun = true;
    }

    private void epilogue(Multipart parts) throws IOException, NotConvertible {
        visitor.aside(parts.boundary, true, tokens.getInputStream());
        parts.ended = true;
    }

    private void end(Multipart parts) throws IOException {
        if (!parts.ended) {
            visitor.end(parts.boundary);
        }
    }

    private boolean isSealed() {
        return !open.isEmpty() && open.getFirst().sealed;
    }
}
