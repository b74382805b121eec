package org.pillarbox.message.edit;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.message.compact.UnreadableRecord;

/**
 * A patch as a compact record. The first number is the version; a released one is read for as long as a message may wait in a
 * queue.
 */
public final class PatchCodec {
    private static final int VERSION = 1;

    private PatchCodec() {}

    /** Writes. */
    public static byte[] encode(Patch patch) {
        CompactWriter out = new CompactWriter().number(VERSION);
        out.each(
                patch.splices(),
                splice -> out.number(splice.offset()).number(splice.removed()).bytes(splice.inserted()));
        return out.toBytes();
    }

    /**
     * Reads.
     *
     * @throws UnreadableRecord when it is none, or one of a later version
     */
    public static Patch decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        long version = in.number();
        if (version != VERSION) {
            throw new UnreadableRecord("patch of version " + version);
        }
        try {
            List<Splice> splices = new ArrayList<>(in.each(() -> new Splice(in.number(), in.number(), in.bytes())));
            in.end();
            return new Patch(splices);
        } catch (IllegalArgumentException invalid) {
            throw new UnreadableRecord(invalid.getMessage());
        }
    }
}
