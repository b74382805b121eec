package org.pillarbox.message.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.message.edit.SignedPart.Recoded;

/**
 * Puts a signature into one part with as few changed bytes as can be: behind the text, or in front of the end of HTML's body. Text is
 * encoded anew as a whole only when its character set or its encoding cannot carry the signature.
 */
final class PartSigner {
    /** Text that is looked at; of longer text the end. */
    private static final int MAX_TEXT = 1 << 20;

    /** Text that is encoded anew; with longer text the signature is written in ASCII instead. */
    private static final int MAX_RECODED = 200_000;

    private static final Pattern BODY_END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_END = Pattern.compile("</html\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PGP = Pattern.compile("(?m)^-----BEGIN PGP ");

    private final TextPart part;
    private final boolean eightBit;
    private final MailCharset charset;
    private final long start;
    private final byte[] encoded;
    private final DecodedBody body;

    /** @param eightBit whether the transmission may carry bytes beyond ASCII */
    PartSigner(ContentWindow in, TextPart part, boolean eightBit) throws IOException {
        this.part = part;
        this.eightBit = eightBit;
        this.charset = MailCharset.named(part.charset());
        this.start = start(in, part);
        this.encoded = in.bytes(start, part.end());
        this.body = DecodedBody.of(part.encoding(), encoded);
        if (PGP.matcher(latin(body.decoded())).find()) {
            throw new NotUnderstood("signed or encrypted text");
        }
    }

    SignedPart sign(Signature signature) {
        return part.isHtml() ? html(SignatureText.ascii(signature.html())) : plain(signature.plain());
    }

    private SignedPart html(String signature) {
        String text = latin(body.decoded());
        int at = lastOf(BODY_END, text).or(() -> lastOf(HTML_END, text)).orElse(text.length());
        boolean fresh = at == 0 || text.charAt(at - 1) == '\n';
        boolean ended = at < text.length() || fresh || part.last() || part.bare();
        String inserted = (fresh ? "" : "\r\n") + SignatureText.lines(signature) + (ended ? "\r\n" : "");
        byte[] bytes = carried(inserted.getBytes(StandardCharsets.US_ASCII));
        if (isTooLong(bytes)) {
            throw new NotUnderstood("a line that mail cannot carry");
        }
        return inserted(at, bytes);
    }

    private SignedPart plain(String signature) {
        String lines = SignatureText.lines(signature);
        String text = part.isFlowed() ? SignatureText.stuffed(lines) : lines;
        Optional<byte[]> fitting = charset.encode(text).filter(this::isCarried).map(this::carried);
        if (fitting.isPresent() && !isTooLong(fitting.get())) {
            return inserted(body.decoded().length, framed(fitting.get()));
        }
        return recoded(text)
                .orElseGet(() -> inserted(
                        body.decoded().length,
                        framed(carried(SignatureText.nearest(text).getBytes(StandardCharsets.US_ASCII)))));
    }

    private Optional<SignedPart> recoded(String signature) {
        if (encoded.length > MAX_RECODED || start > part.start()) {
            return Optional.empty();
        }
        return charset.decode(body.decoded()).map(text -> {
            String all = text + before() + signature + behind();
            Optional<byte[]> same = charset.encode(all);
            byte[] bytes = same.orElseGet(() -> all.getBytes(StandardCharsets.UTF_8));
            boolean base64 = part.encoding() == TransferEncoding.BASE64;
            byte[] whole = base64 ? Base64Text.encode(bytes, part.last()) : QuotedPrintable.encode(bytes);
            String name = same.isPresent() ? part.charset() : "utf-8";
            TransferEncoding encoding = base64 ? TransferEncoding.BASE64 : TransferEncoding.QUOTED_PRINTABLE;
            return new SignedPart(new Splice(start, encoded.length, whole), Optional.of(new Recoded(name, encoding)));
        });
    }

    /** An empty line stands between the text and its signature. */
    private byte[] framed(byte[] signature) {
        byte[] before = before().getBytes(StandardCharsets.US_ASCII);
        byte[] behind = behind().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[before.length + signature.length + behind.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(signature, 0, all, before.length, signature.length);
        System.arraycopy(behind, 0, all, before.length + signature.length, behind.length);
        return all;
    }

    private String before() {
        byte[] text = body.decoded();
        int line = text.length == 0 ? 0 : endOfLastLine(text);
        if (line == text.length && line > 0) {
            return "\r\n\r\n";
        }
        boolean emptyLine = line == 0 || text[line - 1] == '\n';
        return emptyLine ? "" : "\r\n";
    }

    /** Where the last line's end begins. */
    private static int endOfLastLine(byte[] text) {
        int end = text.length;
        if (text[end - 1] == '\n') {
            end--;
            if (end > 0 && text[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }

    /** A message ends with a line end; a part has that of the delimiter, or wants one in front of it. */
    private String behind() {
        byte[] text = body.decoded();
        boolean ended = text.length > 0 && text[text.length - 1] == '\n';
        return part.last() || part.bare() || ended ? "\r\n" : "";
    }

    private SignedPart inserted(int at, byte[] bytes) {
        Splice within = body.insert(at, bytes);
        return new SignedPart(
                new Splice(start + within.offset(), within.removed(), within.inserted()), Optional.empty());
    }

    private boolean isCarried(byte[] bytes) {
        boolean wide = eightBit && part.encoding() != TransferEncoding.SEVEN_BIT;
        return !part.encoding().isIdentity() || wide || isAscii(bytes);
    }

    private byte[] carried(byte[] bytes) {
        return part.encoding().isIdentity() ? SignatureText.folded(bytes) : bytes;
    }

    private boolean isTooLong(byte[] bytes) {
        return part.encoding().isIdentity() && SignatureText.isTooLong(bytes);
    }

    /** The end of long text is enough where it can be read alone; a line begins there. */
    private static long start(ContentWindow in, TextPart part) throws IOException {
        if (part.end() - part.start() <= MAX_TEXT) {
            return part.start();
        }
        if (part.encoding() == TransferEncoding.BASE64) {
            throw new NotUnderstood("very long text");
        }
        long line = in.afterLine(part.end() - MAX_TEXT);
        return Math.min(line, part.end());
    }

    private static Optional<Integer> lastOf(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Optional<Integer> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.start());
        }
        return last;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
