package org.pillarbox.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Objects;

/**
 * What a name may be asked for.
 *
 * @param <T> what an answer is made of
 * @param label as people call it, such as {@code MX}
 * @param code the number in the protocol
 * @param value the class of what an answer is made of
 */
public record RecordType<T>(String label, int code, Class<T> value) {
    /** IPv4 addresses. */
    public static final RecordType<Inet4Address> A = new RecordType<>("A", 1, Inet4Address.class);

    /** IPv6 addresses (RFC 3596). */
    public static final RecordType<Inet6Address> AAAA = new RecordType<>("AAAA", 28, Inet6Address.class);

    /** The hosts that take mail, with their preference. */
    public static final RecordType<MailExchanger> MX = new RecordType<>("MX", 15, MailExchanger.class);

    /** Texts; the strings of one record are joined without anything between them (RFC 7208 §3.3), a byte is a character. */
    public static final RecordType<String> TXT = new RecordType<>("TXT", 16, String.class);

    /** Names, in lower case and without the last dot. */
    public static final RecordType<String> PTR = new RecordType<>("PTR", 12, String.class);

    public RecordType {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
    }

    /** Any other type: its data as they stand in the answer, names in them written out. */
    public static RecordType<byte[]> raw(String label, int code) {
        return new RecordType<>(label, code, byte[].class);
    }
}
