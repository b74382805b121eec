package org.pillarbox.filter.greylist;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.pillarbox.api.mail.AddressBlock;

/**
 * Who wants to write to whom from where.
 *
 * @param hash of the three, in 64 figures; nobody can read from the database who writes to whom
 * @param network the client's, such as {@code 192.0.2.0/24} or {@code 2001:db8::/64}: large senders try again from a neighbour
 */
public record Triplet(String hash, String network) {
    private static final int V4_BITS = 24;
    private static final int V6_BITS = 64;

    /**
     * Makes one.
     *
     * @param sender the reverse path as text; empty for a report
     */
    public static Triplet of(InetAddress client, String sender, String recipient) {
        int bits = client.getAddress().length == Integer.BYTES ? V4_BITS : V6_BITS;
        String network = new AddressBlock(client, bits).toString();
        return new Triplet(
                hash(network + '\n' + sender.toLowerCase(Locale.ROOT) + '\n' + recipient.toLowerCase(Locale.ROOT)),
                network);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
