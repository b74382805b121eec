package org.pillarbox.filter.authenticity.dkim;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pillarbox.filter.authenticity.TagList;

/** Public keys as they stand in DNS (RFC 6376 §3.6.1, RFC 8463 §4.2). */
public final class PublishedKey {
    /** The longest string in a TXT record (RFC 1035 §3.3). */
    private static final int LONGEST_STRING = 255;

    private PublishedKey() {}

    /** What stands in {@code p=}, before Base64. */
    public static byte[] bytes(Algorithm algorithm, PublicKey key) {
        return algorithm == Algorithm.RSA ? key.getEncoded() : Der.ed25519Bytes(key.getEncoded());
    }

    /** The text of the record. */
    public static String record(String kind, String base64) {
        return "v=DKIM1; k=" + kind + "; p=" + base64;
    }

    /** The same in quotes and in strings that are short enough, as a zone file wants it. */
    public static String quoted(String record) {
        List<String> strings = new ArrayList<>();
        for (int at = 0; at < record.length(); at += LONGEST_STRING) {
            strings.add("\"" + record.substring(at, Math.min(record.length(), at + LONGEST_STRING)) + "\"");
        }
        return String.join(" ", strings);
    }

    /** Whether what DNS says publishes this very key. */
    public static boolean isIn(String record, String kind, String base64) {
        return TagList.parse(record)
                .filter(tags ->
                        tags.compact("k").orElse("rsa").toLowerCase(Locale.ROOT).equals(kind))
                .filter(tags -> tags.compact("p").orElse("").equals(base64))
                .isPresent();
    }
}
