package org.pillarbox.journal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that ties a line of the audit log to the one before it. */
public final class AuditChain {
    /** What stands in for the hash before the first line. */
    public static final String START = "0".repeat(64);

    private AuditChain() {}

    /** The hash of a line: over the hash before it and each field with its length, so that no two lines look the same. */
    public static String hash(String before, AuditLog.Entry line) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, before);
            add(sha, Long.toString(line.id()));
            add(sha, Long.toString(line.at().toEpochMilli()));
            add(sha, line.actor());
            add(sha, line.action());
            add(sha, line.subject());
            add(sha, line.details());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static void add(MessageDigest sha, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }
}
