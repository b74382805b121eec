package org.pillarbox.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;

/**
 * The trace field that a server adds in front of each message it takes (RFC 5321 §4.4).
 *
 * @param helo what the client called itself; anything that is no host name is shown harmless, as a comment
 * @param clientAddress the client's IP address; empty where it is hidden, in the client's name as well
 * @param host what we call ourselves
 * @param product named beside the host; empty when services are anonymised
 * @param protocol a name from {@link TransmissionType}
 * @param cipher the TLS cipher suite (RFC 8314 §4.3)
 * @param id the session, as the log names it
 * @param recipient named only when it is the sole one, so that nobody sees blind copies
 * @param at when the message came
 */
public record ReceivedField(
        String helo,
        String clientAddress,
        String host,
        Optional<String> product,
        String protocol,
        Optional<String> cipher,
        String id,
        Optional<Address> recipient,
        Instant at) {
    private static final int MAX_HELO = 255;
    private static final int MAX_ADDRESS = 320;
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?(?:\\.[\\p{L}\\p{N}_-]+)*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern LITERAL = Pattern.compile("\\[[0-9A-Za-z.:]+]");
    private static final Pattern ID_UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

    public ReceivedField {
        Objects.requireNonNull(helo, "helo");
        Objects.requireNonNull(clientAddress, "clientAddress");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cipher, "cipher");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(at, "at");
    }

    /** The whole field, folded, ended by CRLF; no line is longer than 998 bytes (RFC 5322 §2.1.1). */
    public String text(ZoneId zone) {
        StringBuilder text = new StringBuilder(256).append("Received: from ").append(from());
        text.append("\r\n\tby ").append(host);
        product.ifPresent(name -> text.append(" (").append(name).append(')'));
        text.append(" with ").append(protocol);
        text.append("\r\n\tid ").append(ID_UNSAFE.matcher(id).replaceAll("-"));
        recipient
                .map(Address::toString)
                .filter(address -> address.length() <= MAX_ADDRESS)
                .ifPresent(address -> text.append("\r\n\tfor <").append(address).append('>'));
        cipher.ifPresent(suite -> text.append("\r\n\ttls ").append(suite));
        return text.append(";\r\n\t")
                .append(MailDate.format(at, zone))
                .append("\r\n")
                .toString();
    }

    private String from() {
        if (clientAddress.isEmpty()) {
            return helo.length() <= MAX_HELO
                            && DOMAIN.matcher(helo).matches()
                            && !NUMBERS.matcher(helo).matches()
                    ? helo
                    : "unknown";
        }
        String literal = clientAddress.indexOf(':') >= 0 ? "[IPv6:" + clientAddress + "]" : "[" + clientAddress + "]";
        if (helo.length() <= MAX_HELO && isName(helo)) {
            return helo + " (" + literal + ")";
        }
        return literal + " (" + harmless(helo) + ")";
    }

    private static boolean isName(String text) {
        return DOMAIN.matcher(text).matches() || LITERAL.matcher(text).matches();
    }

    private static String harmless(String text) {
        String cut = text.length() > MAX_HELO ? text.substring(0, MAX_HELO) : text;
        return cut.isEmpty() ? "no name" : cut.replaceAll("[^A-Za-z0-9._:\\[\\]-]", "?");
    }
}
