package org.pillarbox.message.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;

/**
 * Works out what an order does to a message: first the reply addresses, then the domains, then the header lines, then the
 * signature.
 */
public final class OutgoingEdit {
    /** Of a message with large attachments in front of its text, more is not read. */
    static final long MAX_READ = 64L << 20;

    /** What an edit may bring into a message, so that it can be kept with the queue. */
    static final int MAX_INSERTED = 512 * 1024;

    private OutgoingEdit() {}

    /**
     * The edit of a message. What is not understood stays: without a header that can be read everything, without text that can be
     * found the body.
     *
     * @throws IOException when the message cannot be read
     */
    public static Patch plan(Content message, EditOrder order) throws IOException {
        ContentWindow in = new ContentWindow(message, MAX_READ);
        try {
            HeaderBlock header = HeaderBlock.read(in, 0);
            HeaderEdits edits = new HeaderEdits(header);
            new ReplyAddressEdit(order.addresses()).apply(edits);
            new DomainMappingEdit(order.domains()).apply(edits);
            Originator originator = Originator.of(edits.first("from"), order.originator());
            order.lines().forEach(line -> line.apply(edits, originator));
            List<Splice> body = order.signature().isPresent()
                    ? signed(in, header, edits, order.signature().get(), order.eightBit())
                    : List.of();
            return patch(edits.splices(), body);
        } catch (NotUnderstood leaveIt) {
            return Patch.NONE;
        }
    }

    private static List<Splice> signed(
            ContentWindow in, HeaderBlock header, HeaderEdits edits, Signature signature, boolean eightBit)
            throws IOException {
        try {
            List<TextPart> parts = BodyWalk.find(in, header);
            List<SignedPart> signed = new ArrayList<>();
            for (TextPart part : parts) {
                signed.add(new PartSigner(in, part, eightBit).sign(signature));
            }
            List<Splice> splices = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                describe(parts.get(i).header(), signed.get(i).recoded(), header, edits, splices);
                splices.add(signed.get(i).body());
            }
            return splices;
        } catch (NotUnderstood leaveIt) {
            return List.of();
        }
    }

    private static void describe(
            HeaderBlock part,
            Optional<SignedPart.Recoded> recoded,
            HeaderBlock header,
            HeaderEdits edits,
            List<Splice> splices) {
        if (recoded.isPresent()) {
            boolean whole = part == header;
            HeaderEdits own = whole ? edits : new HeaderEdits(part);
            SignedPart.describe(recoded.get(), own, whole);
            if (!whole) {
                splices.addAll(own.splices());
            }
        }
    }

    private static Patch patch(List<Splice> header, List<Splice> body) {
        List<Splice> all = new ArrayList<>(header);
        all.addAll(body);
        all.sort(Comparator.comparingLong(Splice::offset));
        long inserted =
                all.stream().mapToLong(splice -> splice.inserted().length).sum();
        return inserted > MAX_INSERTED ? Patch.NONE : new Patch(all);
    }
}
