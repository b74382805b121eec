package org.pillarbox.message.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.mail.Content;

/**
 * What an edit does to one message, down to the byte: the same result at every reading, whatever the settings are by then.
 *
 * @param splices in the order of their places, none touching another's bytes
 */
public record Patch(List<Splice> splices) {
    /** Leaves everything as it is. */
    public static final Patch NONE = new Patch(List.of());

    public Patch {
        splices = List.copyOf(splices);
        long end = 0;
        for (Splice splice : splices) {
            if (splice.offset() < end) {
                throw new IllegalArgumentException("splices that overlap");
            }
            end = splice.end();
        }
    }

    /** Puts fields in front of the header, ended by CRLF. */
    public static Patch inFront(String fields) {
        return new Patch(List.of(new Splice(0, 0, fields.getBytes(StandardCharsets.UTF_8))));
    }

    /** This patch, and fields in front of all that it makes, each ended by CRLF. */
    public Patch withFieldsInFront(String fields) {
        List<Splice> all = new ArrayList<>(inFront(fields).splices());
        all.addAll(splices);
        return new Patch(all);
    }

    /** Whether it leaves everything as it is. */
    public boolean isNone() {
        return splices.isEmpty();
    }

    /** By how many bytes the message grows; negative when it shrinks. */
    public long growth() {
        return splices.stream().mapToLong(Splice::growth).sum();
    }

    /** The bytes that come, in all. */
    public long insertedBytes() {
        return splices.stream().mapToLong(splice -> splice.inserted().length).sum();
    }

    /**
     * The message as edited; reads only what is asked for.
     *
     * @throws IllegalArgumentException when the patch was made for a longer content
     */
    public Content on(Content original) {
        return isNone() ? original : new PatchedContent(original, splices);
    }
}
