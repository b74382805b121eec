package org.pillarbox.filter.authenticity.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.pillarbox.filter.authenticity.DomainNames;
import org.pillarbox.filter.authenticity.Questions;
import org.pillarbox.filter.authenticity.Result;

/** Checks one signature (RFC 6376 §6.1): what costs nothing first, then the key, then the mathematics. */
final class SignatureCheck {
    private final RawHeader header;
    private final Function<Canonicalization, BodyHash> bodies;
    private final Questions dns;
    private final Instant now;

    /** The hash of a whole body, and how long it is in that form. */
    record BodyHash(byte[] hash, long length) {}

    SignatureCheck(RawHeader header, Function<Canonicalization, BodyHash> bodies, Questions dns, Instant now) {
        this.header = header;
        this.bodies = bodies;
        this.dns = dns;
        this.now = now;
    }

    DkimOutcome of(SignatureField signature) {
        try {
            body(signature);
            KeyRecord key = key(signature);
            if (!verifies(signature, key)) {
                throw new InvalidSignature(Result.FAIL, "the header was changed, or another key signed it");
            }
            return DkimOutcome.of(signature, Result.PASS, "");
        } catch (InvalidSignature invalid) {
            return DkimOutcome.of(signature, invalid.result(), invalid.getMessage());
        }
    }

    private void body(SignatureField signature) throws InvalidSignature {
        if (signature.expiry().filter(now::isAfter).isPresent()) {
            throw new InvalidSignature(Result.FAIL, "the signature has expired");
        }
        BodyHash body = bodies.apply(signature.body());
        if (signature.length().isPresent() && signature.length().getAsLong() != body.length()) {
            // Anybody could have put something below it (RFC 6376 §8.2).
            throw new InvalidSignature(Result.POLICY, "only a part of the message is signed");
        }
        if (!MessageDigest.isEqual(signature.bodyHash(), body.hash())) {
            throw new InvalidSignature(Result.FAIL, "the text was changed");
        }
    }

    private KeyRecord key(SignatureField signature) throws InvalidSignature {
        List<String> records;
        try {
            records = dns.texts(signature.selector() + "._domainkey." + signature.domain());
        } catch (Questions.NoAnswer later) {
            throw new InvalidSignature(Result.TEMPERROR, "the key cannot be asked for: " + later.getMessage());
        }
        if (records.isEmpty()) {
            throw new InvalidSignature(Result.PERMERROR, "there is no such key");
        }
        if (records.size() > 1) {
            throw new InvalidSignature(Result.PERMERROR, "there are several keys of this name");
        }
        KeyRecord key = KeyRecord.parse(records.get(0));
        if (key.algorithm() != signature.algorithm()) {
            throw new InvalidSignature(Result.PERMERROR, "the key is of another kind than the signature");
        }
        if (key.strict() && !signature.identity().equals(signature.domain())
                || !DomainNames.isBelow(signature.identity(), signature.domain())) {
            throw new InvalidSignature(Result.PERMERROR, "the key does not sign for domains below its own");
        }
        return key;
    }

    private boolean verifies(SignatureField signature, KeyRecord key) {
        try {
            Signature verifier = Signature.getInstance(key.algorithm().javaName());
            verifier.initVerify(key.key());
            verifier.update(
                    signedBytes(header, signature.names(), signature.header(), signature.unsigned(), key.algorithm()));
            return verifier.verify(signature.signature());
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    /** What the mathematics is done on (RFC 6376 §3.7; RFC 8463 §3 signs the hash). */
    static byte[] signedBytes(
            RawHeader header, List<String> names, Canonicalization form, String unsigned, Algorithm algorithm) {
        StringBuilder text = new StringBuilder();
        header.signed(names).forEach(field -> text.append(form.field(field)));
        text.append(unsigned);
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return algorithm == Algorithm.ED25519 ? BodyDigest.sha256().digest(bytes) : bytes;
    }
}
