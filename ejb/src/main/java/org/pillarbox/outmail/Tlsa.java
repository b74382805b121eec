package org.pillarbox.outmail;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What a domain publishes of the certificate of a server, in a signed zone (RFC 6698 §2).
 *
 * @param usage 2 for an authority that signs it, 3 for the certificate itself; others are of no use for mail (RFC 7672 §3.1.3)
 * @param selector 0 for the whole certificate, 1 for its key
 * @param matching 0 for the very bytes, 1 for their SHA-256, 2 for their SHA-512
 * @param data in hexadecimal digits of lower case
 */
public record Tlsa(int usage, int selector, int matching, String data) {
    private static final int HEAD = 3;
    private static final int SHA256 = 64;
    private static final int SHA512 = 128;

    public Tlsa {
        Objects.requireNonNull(data, "data");
    }

    /** Reads a record's data; empty when they are none. */
    public static Optional<Tlsa> of(byte[] record) {
        if (record.length <= HEAD) {
            return Optional.empty();
        }
        String data = HexFormat.of().formatHex(record, HEAD, record.length);
        return Optional.of(new Tlsa(record[0] & 0xff, record[1] & 0xff, record[2] & 0xff, data));
    }

    /** Whether a server can be known by it. */
    public boolean isUsable() {
        boolean known = (usage == 2 || usage == 3) && (selector == 0 || selector == 1);
        return known
                && (matching == 0
                        || matching == 1 && data.length() == SHA256
                        || matching == 2 && data.length() == SHA512);
    }
}
