package org.pillarbox.message.mime;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Texts of header fields as people read them (RFC 2047). */
public final class HeaderText {
    /** Encoded words are longer than what they stand for; more than this is not even looked at. */
    private static final int MAX_RAW = 2000;

    private HeaderText() {}

    /** The text with its encoded words decoded, cut when it is very long; what cannot be decoded stays. */
    public static String decode(String raw) {
        String cut = raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
        if (!cut.contains("=?")) {
            return cut;
        }
        try {
            return DecoderUtil.decodeEncodedWords(cut, DecodeMonitor.SILENT);
        } catch (RuntimeException undecodable) {
            // A charset that this JVM refuses, or a broken word: the raw text is the readable fallback.
            return cut;
        }
    }
}
