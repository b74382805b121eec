package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.message.edit.Messages.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Address;

/** Addresses change in their fields; every other byte of the header stays. */
class ReplyAddressEditTest {
    private static final Map<String, Mailbox> USERS = Map.of(
            "fred", new Mailbox("", new Address("fred.jones", "isp.example")),
            "helen", new Mailbox("helen", new Address("louise", "acme.com")),
            "bjorn", new Mailbox("Bj\u00f6rn, Office", new Address("b", "isp.example")));

    private static final EditOrder ORDER = new EditOrder(
            Optional.empty(),
            address -> address.domain().equalsIgnoreCase("local.example")
                    ? Optional.ofNullable(USERS.get(address.localPart().toLowerCase(Locale.ROOT)))
                    : Optional.empty(),
            List.of(),
            new Originator("", ""),
            true);

    private static String edited(String header) {
        String after = Messages.edited(header + "\n\nbody\n", ORDER);
        assertTrue(after.endsWith("\n\nbody\n"), after);
        return after.substring(0, after.length() - 7);
    }

    @Test
    @Tag("USR-311")
    @Tag("USR-313")
    @Tag("USR-314")
    void everyLocalUsersAddressChangesAndNoOther() {
        assertEquals(
                """
                From: Fred <fred.jones@isp.example>
                To: ann@outside.example, tom@local.example
                Cc: fred.jones@isp.example""",
                edited(
                        """
                        From: Fred <fred@local.example>
                        To: ann@outside.example, tom@local.example
                        Cc: FRED@Local.Example"""));
    }

    @ParameterizedTest
    @CsvSource({
        "To, true",
        "From, true",
        "Reply-To, true",
        "Cc, true",
        "CC, true",
        "Sender, true",
        "Return-Receipt-To, true",
        "Bcc, false",
        "Resent-From, false",
        "Disposition-Notification-To, false",
        "X-From, false",
        "Errors-To, false",
        "Received, false",
        "Subject, false",
        "Message-ID, false",
        "Return-Path, false"
    })
    @Tag("USR-312")
    void theseFieldsAndNoOthers(String field, boolean treated) {
        assertEquals(
                field + ": " + (treated ? "fred.jones@isp.example" : "fred@local.example"),
                edited(field + ": fred@local.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fred <fred@local.example>|Fred <fred.jones@isp.example>",
                "\"Jones, Fred\" <fred@local.example>|\"Jones, Fred\" <fred.jones@isp.example>",
                "=?utf-8?Q?Fr=C3=A9d?= <fred@local.example>|=?utf-8?Q?Fr=C3=A9d?= <fred.jones@isp.example>",
                "fred@local.example (Fred \\) Jones)|fred.jones@isp.example (Fred \\) Jones)",
                "(a (b) <c@d>) fred@local.example|(a (b) <c@d>) fred.jones@isp.example",
                "\"fred\"@local.example|fred.jones@isp.example",
                "<fred@local.example>,ann@x.example|<fred.jones@isp.example>,ann@x.example",
                "Fred < fred @ local . example >|Fred <fred.jones@isp.example>",
                "<@relay.example:fred@local.example>|<fred.jones@isp.example>",
                "Team: fred@local.example, a@b.example;, x@y.example|Team: fred.jones@isp.example, a@b.example;, x@y.example",
                "undisclosed-recipients:;|undisclosed-recipients:;",
                "\"fred@local.example\" <ann@x.example>|\"fred@local.example\" <ann@x.example>",
                "fred@local.example.evil.example|fred@local.example.evil.example",
                "not.fred@local.example|not.fred@local.example",
                "\"unclosed <fred@local.example>|\"unclosed <fred@local.example>",
                "(unclosed fred@local.example|(unclosed fred@local.example",
                "<<fred@local.example>>|<<fred@local.example>>",
                "Fred <fred@local.example> junk|Fred <fred@local.example> junk",
            })
    @Tag("USR-316")
    void theNameIsKeptWhenOnlyAnAddressIsSet(String before, String after) {
        assertEquals("To: " + after, edited("To: " + before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helen@local.example|helen <louise@acme.com>",
                "\"Helen, Sales\" <helen@local.example>, a@b.example|helen <louise@acme.com>, a@b.example",
                "=?utf-8?Q?H,_x?= <helen@local.example>|helen <louise@acme.com>",
            })
    @Tag("USR-316")
    @Tag("USR-499")
    void theNameIsReplacedWhenTheSettingHasOne(String before, String after) {
        assertEquals("From: " + after, edited("From: " + before));
    }

    @Test
    void foldsAndUnknownBytesStay() {
        assertEquals(
                "To:  Fred\n\t<fred.jones@isp.example>,\n  \"G\u00fcnter\" <g@x.example>,\n\tfred.jones@isp.example",
                edited("To:  Fred\n\t<fred@local.example>,\n  \"G\u00fcnter\" <g@x.example>,\n\tfred@local.example"));
    }

    @Test
    void namesInOtherLettersAreEncoded() {
        assertEquals("From: =?utf-8?B?QmrDtnJuLCBPZmZpY2U=?= <b@isp.example>", edited("From: <bjorn@local.example>"));
    }

    @Test
    void aFieldThatGrowsTooLongIsFolded() {
        String many = "fred@local.example, ".repeat(49) + "fred@local.example";
        String after = edited("To: " + many);
        assertTrue(after.lines().allMatch(line -> line.length() <= 998));
        assertEquals(50, after.split("fred\\.jones@isp\\.example", -1).length - 1);
        String seven = new String(bytes(after), StandardCharsets.US_ASCII);
        assertTrue(seven.contains(",\s\r\n fred.jones"), seven);
    }
}
