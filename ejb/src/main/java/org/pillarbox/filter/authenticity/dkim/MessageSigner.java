package org.pillarbox.filter.authenticity.dkim;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pillarbox.api.mail.Content;
import org.pillarbox.filter.authenticity.HeaderEnd;
import org.pillarbox.message.MailboxList;

/**
 * Signs a message as it leaves (RFC 6376 §5), relaxed in header and body, since other servers fold and trim. Fields that must not
 * be added later are named once more than they are there (§5.4). Reads the message once, in chunks.
 */
public final class MessageSigner {
    /** RFC 6376 §5.4.1: what a reader sees and what decides how the text is shown. */
    private static final List<String> NAMES = List.of(
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    /** What nobody may put in front of a signed message. */
    private static final List<String> ONCE_MORE = List.of("From", "To", "Cc", "Subject", "Date", "Reply-To");

    private static final int MOST_OF_ONE_NAME = 10;
    private static final int CHUNK = 64 * 1024;
    private static final int LINE = 72;

    private final RawHeader header;
    private final byte[] bodyHash;

    private MessageSigner(RawHeader header, byte[] bodyHash) {
        this.header = header;
        this.bodyHash = bodyHash;
    }

    /**
     * Reads a message: its header, and all of it where it is to be signed.
     *
     * @param wanted whether mail of a domain, in lower case, is to be signed
     * @return empty when it is not to be, or has a header longer than any that is signed
     * @throws IOException when it cannot be read
     */
    public static Optional<MessageSigner> read(Content message, Predicate<String> wanted) throws IOException {
        HeaderEnd head = new HeaderEnd();
        BodyDigest body = new BodyDigest(Canonicalization.RELAXED);
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        Optional<RawHeader> header = Optional.empty();
        for (long at = 0; at < message.size(); ) {
            buffer.clear();
            int count = message.read(at, buffer);
            if (count <= 0) {
                throw new IOException("the message ends early");
            }
            at += count;
            int from = head.take(buffer.array(), 0, count);
            if (header.isEmpty() && (head.isEnded() || at == message.size())) {
                byte[] bytes = head.bytes();
                header = Optional.of(RawHeader.parse(bytes, bytes.length));
                if (head.isCut() || domain(header.get()).filter(wanted).isEmpty()) {
                    return Optional.empty();
                }
            }
            body.update(buffer.array(), from, count);
        }
        return header.map(fields -> new MessageSigner(fields, body.end()));
    }

    /** The domain that the message says it comes from, in lower case; empty where it does not name exactly one author's. */
    public Optional<String> domain() {
        return domain(header);
    }

    private static Optional<String> domain(RawHeader header) {
        List<RawField> from = header.named("from");
        if (from.size() != 1) {
            return Optional.empty();
        }
        List<String> domains = MailboxList.read(from.get(0).value().replace("\r\n", "")).stream()
                .map(address -> address.domainKey())
                .distinct()
                .toList();
        return domains.size() == 1 ? Optional.of(domains.get(0)) : Optional.empty();
    }

    /** A DKIM-Signature field, folded, with CRLF at its end. */
    public String sign(SigningKey key, Instant now) throws GeneralSecurityException {
        List<String> names = names();
        StringBuilder field =
                new StringBuilder("DKIM-Signature: v=1; a=" + key.algorithm().tag()
                        + "; c=relaxed/relaxed;\r\n\td=" + key.domain() + "; s=" + key.selector() + "; t="
                        + now.getEpochSecond() + ";\r\n\th=");
        fold(field, names);
        field.append(";\r\n\tbh=")
                .append(Base64.getEncoder().encodeToString(bodyHash))
                .append(";\r\n\tb=");
        String unsigned = Canonicalization.RELAXED.field(new RawField(field + "\r\n"));
        Signature signer = Signature.getInstance(key.algorithm().javaName());
        signer.initSign(key.key());
        signer.update(SignatureCheck.signedBytes(
                header,
                names,
                Canonicalization.RELAXED,
                unsigned.substring(0, unsigned.length() - 2),
                key.algorithm()));
        return field + fold(Base64.getEncoder().encodeToString(signer.sign())) + "\r\n";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : NAMES) {
            int there = Math.min(header.named(name).size(), MOST_OF_ONE_NAME);
            int times = there + (ONCE_MORE.contains(name) ? 1 : 0);
            for (int i = 0; i < times; i++) {
                names.add(name);
            }
        }
        return names;
    }

    private static void fold(StringBuilder field, List<String> names) {
        int line = 3;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i == names.size() - 1 ? "" : ":");
            if (line + name.length() > LINE) {
                field.append("\r\n\t ");
                line = 2;
            }
            field.append(name);
            line += name.length();
        }
    }

    private static String fold(String base64) {
        StringBuilder folded = new StringBuilder(base64);
        for (int at = LINE; at < folded.length(); at += LINE + 4) {
            folded.insert(at, "\r\n\t ");
        }
        return folded.toString();
    }
}
