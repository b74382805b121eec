package org.pillarbox.message.edit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Character sets of parts: only those in which ASCII is ASCII, so that text can be put behind text. */
final class MailCharset {
    private static final String PROBE = "\r\n\t !\"#$%&'()*+,-./0123456789:;<=>?@AZ[]^_`az{|}~";

    private final Charset charset;

    private MailCharset(Charset charset) {
        this.charset = charset;
    }

    static MailCharset named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            boolean usable = charset.canEncode()
                    && new String(PROBE.getBytes(charset), StandardCharsets.ISO_8859_1).equals(PROBE);
            if (usable) {
                return new MailCharset(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new NotUnderstood("character set");
        }
        throw new NotUnderstood("character set");
    }

    /** The text in this character set; empty when it has not all its characters. */
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] encoded = new byte[bytes.remaining()];
            bytes.get(encoded);
            return Optional.of(encoded);
        } catch (CharacterCodingException unmappable) {
            return Optional.empty();
        }
    }

    /** The bytes as text; empty when they are not what they are said to be. */
    Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException lies) {
            return Optional.empty();
        }
    }
}
