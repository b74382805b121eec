package org.pillarbox.filter.authenticity.dkim;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pillarbox.filter.authenticity.HeaderEnd;
import org.pillarbox.filter.authenticity.Questions;
import org.pillarbox.filter.authenticity.Result;

/**
 * The signatures under a message that comes in: its header is kept, its body hashed as it passes, once for each form that a
 * signature uses. Not thread safe.
 */
public final class IncomingSignatures {
    /** Signatures that are looked at, from the top. */
    public static final int MOST = 10;

    private static final int CHUNK = 8192;

    private final HeaderEnd head = new HeaderEnd();
    private final byte[] chunk = new byte[CHUNK];
    private final List<SignatureField> signatures = new ArrayList<>(0);
    private final List<DkimOutcome> unreadable = new ArrayList<>(0);
    private final Map<Canonicalization, BodyDigest> digests = new EnumMap<>(Canonicalization.class);
    private RawHeader header = new RawHeader(List.of());
    private boolean read;

    /** The next bytes; consumes them. */
    public void write(ByteBuffer bytes) {
        while (bytes.hasRemaining() && (!read || !digests.isEmpty())) {
            int count = Math.min(CHUNK, bytes.remaining());
            bytes.get(chunk, 0, count);
            int body = head.take(chunk, 0, count);
            if (head.isEnded()) {
                readHeader();
                digests.values().forEach(digest -> digest.update(chunk, body, count));
            }
        }
    }

    /** The addresses' side of the header: the From fields as they stand, unfolded. */
    public List<String> from() {
        readHeader();
        return header.named("from").stream()
                .map(field -> field.value().replace("\r\n", "").strip())
                .toList();
    }

    /** Checks them, once all bytes have come. */
    public List<DkimOutcome> check(Questions dns, Instant now) {
        readHeader();
        Map<Canonicalization, SignatureCheck.BodyHash> bodies = new EnumMap<>(Canonicalization.class);
        digests.forEach((form, digest) -> {
            byte[] hash = digest.end();
            bodies.put(form, new SignatureCheck.BodyHash(hash, digest.length()));
        });
        SignatureCheck check = new SignatureCheck(header, form -> Objects.requireNonNull(bodies.get(form)), dns, now);
        List<DkimOutcome> outcomes = new ArrayList<>(unreadable);
        signatures.forEach(signature -> outcomes.add(check.of(signature)));
        return outcomes;
    }

    private void readHeader() {
        if (read) {
            return;
        }
        read = true;
        byte[] bytes = head.bytes();
        header = RawHeader.parse(bytes, bytes.length);
        header.named("dkim-signature").stream().limit(MOST).forEach(this::readSignature);
        if (head.isCut() && !signatures.isEmpty()) {
            signatures.clear();
            unreadable.add(DkimOutcome.unreadable(Result.PERMERROR, "the header is too long"));
        }
        signatures.forEach(signature -> digests.computeIfAbsent(signature.body(), BodyDigest::new));
    }

    private void readSignature(RawField field) {
        try {
            signatures.add(SignatureField.parse(field));
        } catch (InvalidSignature invalid) {
            unreadable.add(DkimOutcome.unreadable(invalid.result(), invalid.getMessage()));
        }
    }
}
