package org.pillarbox.message.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C9")
class SevenBitTest {
    private static final String MIXED =
            """
            Subject: Two parts
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="=_b"
            Content-Transfer-Encoding: 8bit

            This is a message of several parts.
            --=_b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
            X-Own: stays

            Gr\u00fc\u00dfe = fine
            --=_b
            Content-Type: text/plain

            Seven bits .
            .

            --=_b
            Content-Type: application/octet-stream
            Content-Transfer-Encoding: binary

            \u00ff\u0000\u00fe
            --=_b--
            The end.
            """;

    @Test
    void codesThePartsThatNeedItAndLeavesTheRest() throws Exception {
        assertEquals(
                lines(
                        """
                        Subject: Two parts
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary="=_b"
                        Content-Transfer-Encoding: 7bit

                        This is a message of several parts.
                        --=_b
                        Content-Type: text/plain; charset=utf-8
                        X-Own: stays
                        Content-Transfer-Encoding: quoted-printable

                        Gr=FC=DFe =3D fine
                        --=_b
                        Content-Type: text/plain

                        Seven bits .
                        .

                        --=_b
                        Content-Type: application/octet-stream
                        Content-Transfer-Encoding: base64

                        /wD+

                        --=_b--
                        The end.
                        """),
                converted(lines(MIXED)));
    }

    @Test
    void aMessageFromBeforeMimeSaysThatNobodyKnowsItsLetters() throws Exception {
        assertEquals(
                lines(
                        """
                        Subject: Old
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=unknown-8bit
                        Content-Transfer-Encoding: quoted-printable

                        Gr=FC=DFe
                        """),
                converted(lines("Subject: Old\n\nGr\u00fc\u00dfe\n")));
    }

    @Test
    void aLineThatIsTooLongIsFoldedWithTheRest() throws Exception {
        String text = converted(
                "Content-Type: text/plain; charset=iso-8859-1\r\n\r\n" + "\u00fc" + "x".repeat(2000) + "\r\n");
        assertTrue(text.lines().allMatch(line -> line.length() <= 76), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: plain\r\n\r\nNothing but seven bits.\r\n",
                "Content-Transfer-Encoding: 8bit\r\n\r\nSaid, not done.\r\n",
                "no header at all"
            })
    void whatIsOfSevenBitsStaysAsItIs(String message) throws Exception {
        assertEquals(Optional.empty(), SevenBit.of(() -> bytes(message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: \u00fc\r\n\r\nin the header\r\n",
                "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\n\u00fc\r\n",
                "Content-Transfer-Encoding: base64\r\n\r\n\u00fc\r\n",
                "Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\n\u00fc\r\n--b--\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n\u00fc\r\n--b\r\n\r\nx\r\n--b--\r\n"
            })
    void whatMustNotBeChangedIsNotConverted(String message) {
        assertThrows(NotConvertible.class, () -> SevenBit.of(() -> bytes(message)));
    }

    @Test
    void partsThatLieDeepAreBounded() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThrows(NotConvertible.class, () -> SevenBit.of(() -> bytes(deep + "\r\n\u00fc\r\n")));
    }

    private static String converted(String message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SevenBit.of(() -> bytes(message)).orElseThrow().writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static ByteArrayInputStream bytes(String message) {
        return new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }
}
