package org.pillarbox.message.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.message.edit.Delimiters.Delimiter;

/**
 * Finds the text that a message begins with, in all its alternative forms, and looks no further: attachments behind it are not
 * read. Enters {@code alternative}, {@code mixed} and {@code related} only; what is signed or encrypted is never entered.
 */
final class BodyWalk {
    private static final int MAX_PARTS = 1_000;
    private static final int MAX_DEPTH = 10;
    private static final String ALTERNATIVE = "multipart/alternative";
    private static final String RELATED = "multipart/related";
    private static final Set<String> ENTERED = Set.of("multipart/mixed", ALTERNATIVE, RELATED);
    private static final Set<String> PROTECTED = Set.of(
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/pkcs7-signature",
            "application/pgp-encrypted");

    private final ContentWindow in;
    private final Delimiters delimiters;
    private final List<TextPart> found = new ArrayList<>();
    private int parts;

    private BodyWalk(ContentWindow in) {
        this.in = in;
        this.delimiters = new Delimiters(in);
    }

    /**
     * The parts of the text; none when there is no text.
     *
     * @throws NotUnderstood when the message is not to be touched
     */
    static List<TextPart> find(ContentWindow in, HeaderBlock header) throws IOException {
        if (!header.closed()) {
            throw new NotUnderstood("no body");
        }
        BodyWalk walk = new BodyWalk(in);
        walk.entity(header, false);
        return walk.found;
    }

    /**
     * Walks through a part.
     *
     * @param whole whether its end must be found even though its text was
     * @return the delimiter behind it; empty at the end of the message or when it was not looked for
     */
    private Optional<Delimiter> entity(HeaderBlock header, boolean whole) throws IOException {
        if (++parts > MAX_PARTS) {
            throw new NotUnderstood("too many parts");
        }
        Optional<MimeField> type = header.only("content-type").map(MimeField::parse);
        String name = type.map(MimeField::value).orElse("text/plain");
        if (name.startsWith("multipart/") && !(parts > 1 && isAttachment(header, type))) {
            return multipart(header, type.orElseThrow(), whole);
        }
        if (PROTECTED.contains(name)) {
            throw new NotUnderstood("protected");
        }
        return leaf(header, type, name);
    }

    private Optional<Delimiter> leaf(HeaderBlock header, Optional<MimeField> type, String name) throws IOException {
        boolean last = delimiters.isOutside();
        Optional<Delimiter> behind = last ? Optional.empty() : Optional.of(delimiters.next(header.bodyStart()));
        if ((name.equals("text/plain") || name.equals("text/html")) && !isAttachment(header, type)) {
            long start = header.bodyStart();
            long next = behind.map(Delimiter::start).orElse(in.size());
            long end = last ? next : withoutLineEnd(start, next);
            found.add(
                    new TextPart(header, type, TransferEncoding.of(header), start, end, last, !last && next == start));
        }
        return behind;
    }

    private Optional<Delimiter> multipart(HeaderBlock header, MimeField type, boolean whole) throws IOException {
        String boundary = boundary(header, type);
        boolean outermost = delimiters.isOutside();
        delimiters.enter(boundary);
        Optional<Delimiter> closing = children(header, type, boundary, whole);
        if (closing.isEmpty()) {
            return closing;
        }
        delimiters.leave();
        return outermost
                ? Optional.empty()
                : Optional.of(delimiters.next(closing.get().next()));
    }

    private String boundary(HeaderBlock header, MimeField type) {
        String boundary = type.parameter("boundary")
                .map(MimeField.Parameter::value)
                .map(String::stripTrailing)
                .orElseThrow(() -> new NotUnderstood("no boundary"));
        boolean encoded = !TransferEncoding.of(header).isIdentity();
        if (!ENTERED.contains(type.value()) || encoded || delimiters.depth() == MAX_DEPTH) {
            throw new NotUnderstood(type.value());
        }
        return boundary;
    }

    /** The closing delimiter; empty when the text was found and nobody needs more. */
    private Optional<Delimiter> children(HeaderBlock header, MimeField type, String boundary, boolean whole)
            throws IOException {
        boolean all = type.value().equals(ALTERNATIVE);
        boolean rootOnly = type.value().equals(RELATED);
        boolean done = false;
        Delimiter before = own(delimiters.next(header.bodyStart()), boundary);
        while (!before.closing()) {
            Optional<Delimiter> behind;
            if (done) {
                behind = Optional.of(delimiters.next(before.next()));
            } else {
                HeaderBlock part = part(before.next(), type, rootOnly);
                int known = found.size();
                behind = entity(part, whole || all);
                done = rootOnly || !all && found.size() > known;
                if (found.size() > known && !all && !whole) {
                    return Optional.empty();
                }
            }
            before = own(behind.orElseThrow(() -> new NotUnderstood("a multipart without end")), boundary);
        }
        return Optional.of(before);
    }

    private HeaderBlock part(long start, MimeField parent, boolean rootOnly) throws IOException {
        HeaderBlock part = HeaderBlock.read(in, start);
        if (!part.closed()) {
            throw new NotUnderstood("a part without body");
        }
        // RFC 2387 §3.2: another part than the first may be the root. Few programs know that.
        if (rootOnly && parent.has("start")) {
            String start2387 = parent.parameter("start").orElseThrow().value();
            boolean first = part.only("content-id")
                    .filter(id -> id.raw().substring(id.colon() + 1).strip().equals(start2387))
                    .isPresent();
            if (!first) {
                throw new NotUnderstood("a root that is not the first part");
            }
        }
        return part;
    }

    private static Delimiter own(Delimiter found, String boundary) {
        if (!found.boundary().equals(boundary)) {
            throw new NotUnderstood("a multipart without end");
        }
        return found;
    }

    /** RFC 2046 §5.1.1: the line end in front of a delimiter belongs to it. */
    private long withoutLineEnd(long start, long delimiter) throws IOException {
        long end = delimiter;
        if (end > start && in.at(end - 1) == '\n') {
            end--;
            if (end > start && in.at(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    private static boolean isAttachment(HeaderBlock header, Optional<MimeField> type) {
        Optional<MimeField> disposition = header.only("content-disposition").map(MimeField::parse);
        return disposition
                        .filter(d -> d.value().equals("attachment") || d.has("filename"))
                        .isPresent()
                || type.filter(t -> t.has("name")).isPresent();
    }
}
