package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.message.edit.Messages.bytes;
import static org.pillarbox.message.edit.Messages.edited;
import static org.pillarbox.message.edit.Messages.signed;
import static org.pillarbox.message.edit.Messages.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the signature comes, and that nothing else moves. */
class SigningTest {
    private static final Signature UMLAUTS = Signature.of(
                    "M\u00fcller GmbH, 5 \u20ac", "<p>M\u00fcller GmbH, 5 \u20ac</p>")
            .orElseThrow();

    private static String alternative(String plain, String html) {
        return """
                Subject: x
                Content-Type: multipart/alternative; boundary="b 1"

                preamble
                --b 1
                Content-Type: text/plain; charset=utf-8

                %s
                --b 1
                Content-Type: text/html; charset=utf-8

                %s
                --b 1--
                epilogue
                """
                .formatted(plain, html);
    }

    private static String mixed(String first, String rest) {
        return "Content-Type: multipart/mixed; boundary=m\n\n--m\n" + first + "\n--m\n" + rest + "\n--m--\n";
    }

    @Test
    @Tag("USR-447")
    void standsBelowPlainTextBehindAnEmptyLine() {
        assertEquals("Subject: x\n\nHello.\n\nAcme Ltd\n", signed("Subject: x\n\nHello.\n"));
        assertEquals("Subject: x\n\nHello.\n\nAcme Ltd\n", signed("Subject: x\n\nHello.\n\n"));
        assertEquals("Subject: x\n\nAcme Ltd\n", signed("Subject: x\n\n"));
    }

    @Test
    @Tag("USR-446")
    void emptyBoxesMakeNoSignature() {
        assertEquals(Optional.empty(), Signature.of("", " \r\n "));
    }

    @Test
    @Tag("USR-454")
    void eachAlternativeGetsItsOwnForm() {
        assertEquals(
                alternative("Hello.\n\nAcme Ltd", "<p>Hello.</p>\n<p>Acme <b>Ltd</b></p>"),
                signed(alternative("Hello.", "<p>Hello.</p>")));
        assertEquals(
                "Content-Type: text/html\n\n<p>Hello.</p>\n<p>Acme <b>Ltd</b></p>\n",
                signed("Content-Type: text/html\n\n<p>Hello.</p>\n"));
    }

    @Test
    @Tag("USR-455")
    void aMissingFormIsMadeFromTheOther() {
        Signature plain = Signature.of("Tom & Jerry\r\n<b>", "").orElseThrow();
        assertEquals("<p>Tom &amp; Jerry<br>\n&lt;b&gt;</p>", plain.html());
        Signature html = Signature.of("", "<p>Tom &amp; <b>Jerry</b><br>x</p><ul><li>1</li><li>2</li></ul>")
                .orElseThrow();
        assertEquals("Tom & Jerry\nx\n1\n2", html.plain());
    }

    @Test
    @Tag("USR-456")
    void standsInFrontOfTheEndOfHtmlsBody() {
        assertEquals(
                "Content-Type: text/html\n\n<html><body>Hi\n<p>Acme <b>Ltd</b></p>\n</BODY ></html>\n",
                signed("Content-Type: text/html\n\n<html><body>Hi</BODY ></html>\n"));
        assertEquals(
                "Content-Type: text/html\n\n<html>Hi\n<p>Acme <b>Ltd</b></p>\n</html>\n",
                signed("Content-Type: text/html\n\n<html>Hi\n</html>\n"));
    }

    @Test
    @Tag("USR-459")
    void picturesFromTheWebArePassedOnAsTyped() {
        Signature logo = Signature.of("", "<img src=\"https://acme.example/logo.png\" alt=\"Acme\">")
                .orElseThrow();
        assertEquals(
                "Content-Type: text/html\n\nHi\n<img src=\"https://acme.example/logo.png\" alt=\"Acme\">\n",
                edited("Content-Type: text/html\n\nHi\n", signing(logo)));
    }

    @Test
    @Tag("USR-457")
    void goesIntoTheTextAndNotIntoAttachments() {
        String note = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nnote";
        assertEquals(mixed("\nHello.\n\nAcme Ltd", note), signed(mixed("\nHello.", note)));
        assertEquals(mixed(note, "\nHello.\n\nAcme Ltd"), signed(mixed(note, "\nHello.")));
        String named = "Content-Type: text/plain; name=\"a.txt\"\n\nnote";
        assertEquals(mixed(named, note), signed(mixed(named, note)));
        String forwarded = "Content-Type: message/rfc822\n\nSubject: y\n\nOther text";
        assertEquals(mixed(forwarded, note), signed(mixed(forwarded, note)));
    }

    @Test
    @Tag("USR-457")
    void findsTheTextInNestedMultiparts() {
        String related =
                """
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <p>Hi</p>%s
                --r
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --r--
                """;
        String nested =
                """
                Content-Type: multipart/alternative; boundary=a

                --a

                Hi%s
                --a
                """
                        + related + "--a--\n";
        String message = mixed(nested, "Content-Type: application/pdf\n\npdf");
        assertEquals(message.formatted("\n\nAcme Ltd", "\n<p>Acme <b>Ltd</b></p>"), signed(message.formatted("", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/signed; boundary=b; protocol=\"application/pkcs7-signature\"; micalg=sha-256",
                "multipart/encrypted; boundary=b; protocol=\"application/pgp-encrypted\"",
                "application/pkcs7-mime; smime-type=enveloped-data",
                "application/x-pkcs7-mime; smime-type=signed-data"
            })
    @Tag("USR-458")
    void signedAndEncryptedMailIsLeftAlone(String type) {
        String whole = "Content-Type: " + type + "\n\n--b\n\nHello.\n--b\n\nx\n--b--\n";
        assertEquals(whole, signed(whole));
        String wrapped = mixed(whole.replace("--b--\n", "--b--"), "\nfooter");
        assertEquals(wrapped, signed(wrapped));
        String pgp = "Subject: x\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHello.\n";
        assertEquals(pgp, signed(pgp));
    }

    @Test
    @Tag("USR-460")
    void asciiTextIsEncodedAnewForLettersItHasNot() {
        assertEquals(
                """
                Subject: x
                MIME-Version: 1.0
                Content-Type: text/plain; format=flowed; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                1 + 1 =3D 2

                M=C3=BCller GmbH, 5 =E2=82=AC
                """,
                edited(
                        """
                        Subject: x
                        MIME-Version: 1.0
                        Content-Type: text/plain; format=flowed; charset=us-ascii
                        Content-Transfer-Encoding: 7bit

                        1 + 1 = 2
                        """,
                        signing(UMLAUTS)));
        assertEquals(
                """
                Subject: x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable
                MIME-Version: 1.0

                Hi

                M=C3=BCller GmbH, 5 =E2=82=AC
                """,
                edited("Subject: x\n\nHi\n", signing(UMLAUTS)));
    }

    @Test
    @Tag("USR-460")
    void latinTextWithAnEuroSignBelowBecomesUtf8() {
        String header = "MIME-Version: 1.0\nContent-Type: text/plain; charset=\"iso-8859-1\"\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n";
        assertEquals(
                header.replace("\"iso-8859-1\"", "utf-8") + "Gr=C3=BC=C3=9Fe\n\nM=C3=BCller GmbH, 5 =E2=82=AC\n",
                edited(header + "Gr=FC=DFe\n", signing(UMLAUTS)));
        Signature fits = Signature.of("M\u00fcller", "").orElseThrow();
        assertEquals(header + "Gr=FC=DFe\n\nM=FCller\n", edited(header + "Gr=FC=DFe\n", signing(fits)));
    }

    @Test
    @Tag("USR-460")
    void base64GrowsAtItsEndOnly() {
        String header = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n";
        String before = header + "R3LDvMOfZSB2b24gaGllciE=\n";
        String after = edited(before, signing(UMLAUTS));
        assertTrue(after.startsWith(header + "R3LDvMOfZSB2b24gaGll"), after);
        String decoded =
                new String(Base64.getMimeDecoder().decode(after.substring(header.length())), StandardCharsets.UTF_8);
        assertEquals("Gr\u00fc\u00dfe von hier!\r\n\r\nM\u00fcller GmbH, 5 \u20ac\r\n", decoded);
    }

    @Test
    @Tag("USR-460")
    void htmlInBase64IsSignedBeforeTheEndOfItsBody() {
        String header = "Content-Type: text/html; charset=iso-8859-2\nContent-Transfer-Encoding: base64\n\n";
        String html = "<html><body><p>" + "Hello there. ".repeat(20) + "</p></body></html>";
        String body = Base64.getMimeEncoder()
                .encodeToString(html.getBytes(StandardCharsets.US_ASCII))
                .replace("\r\n", "\n");
        String after = edited(header + body + "\n", signing(UMLAUTS));
        String decoded =
                new String(Base64.getMimeDecoder().decode(after.substring(header.length())), StandardCharsets.US_ASCII);
        assertEquals(html.replace("</body>", "\r\n<p>M&#252;ller GmbH, 5 &#8364;</p>\r\n</body>"), decoded);
        assertTrue(after.lines().allMatch(line -> line.length() <= 76), after);
    }

    @Test
    @Tag("USR-460")
    void htmlCarriesOtherLettersAsNumbers() {
        assertEquals(
                "Content-Type: text/html\n\n<p>Hi</p>\n<p>M&#252;ller GmbH, 5 &#8364;</p>\n",
                edited("Content-Type: text/html\n\n<p>Hi</p>\n", signing(UMLAUTS)));
    }

    @Test
    @Tag("USR-460")
    void eightBitsAreUsedOnlyWhereTheyMayTravel() {
        String message =
                "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                        + "Gr\u00fc\u00dfe\n";
        assertEquals(message + "\nM\u00fcller GmbH, 5 \u20ac\n", edited(message, signing(UMLAUTS)));
        EditOrder seven =
                new EditOrder(Optional.of(UMLAUTS), ReplyAddresses.NONE, List.of(), new Originator("", ""), false);
        assertEquals(
                "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\n"
                        + "Gr=C3=BC=C3=9Fe\n\nM=C3=BCller GmbH, 5 =E2=82=AC\n",
                edited(message, seven));
    }

    @Test
    @Tag("USR-460")
    void textThatIsNotWhatItSaysGetsTheNearestLetters() {
        String lies = "Content-Type: text/plain; charset=us-ascii\n\nGr\u00fc\u00dfe\n";
        assertEquals(lies + "\nMuller GmbH, 5 EUR\n", edited(lies, signing(UMLAUTS)));
    }

    @Test
    void flowedTextStaysWhatItWas() {
        Signature quoting = Signature.of("> not a quote\n indented", "").orElseThrow();
        String message = "Content-Type: text/plain; format=flowed\n\nHello \nthere.\n";
        assertEquals(message + "\n > not a quote\n  indented\n", edited(message, signing(quoting)));
    }

    @Test
    void noLineIsLongerThanMailAllows() {
        Signature long1 = Signature.of("word ".repeat(600), "").orElseThrow();
        for (String type : List.of("text/plain", "text/html")) {
            String after = edited("Content-Type: " + type + "\n\nHello.\n", signing(long1));
            assertTrue(after.lines().allMatch(line -> line.length() <= 998), type);
            assertEquals(600, after.split("word", -1).length - 1);
        }
    }

    @Test
    void partsWithoutTextAndWithoutALineEndOfTheirOwnAreSigned() {
        String message =
                "Content-Type: multipart/mixed; boundary=m\n\n--m\n\n--m\nContent-Type: image/png\n\nx\n--m--\n";
        assertEquals(message.replaceFirst("--m\n\n", "--m\n\nAcme Ltd\n"), signed(message));
    }

    @Test
    void aSoftBreakAtTheEndDoesNotSwallowTheSignature() {
        String message = "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nHello=\n";
        assertEquals(message + "\n\nAcme Ltd\n", signed(message));
    }

    @Test
    void whatIsNeverReadIsNeverSigned() {
        byte[] large = bytes("Subject: x\n\n" + "a line of text\n".repeat(400_000));
        Patch patch = Messages.plan(large, signing(Messages.SIGNATURE));
        assertEquals(large.length, patch.splices().get(0).offset());
    }
}
