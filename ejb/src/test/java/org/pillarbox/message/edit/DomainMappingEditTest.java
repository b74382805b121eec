package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Address;

class DomainMappingEditTest {
    private static String edited(String header, ReplyAddresses replies) {
        EditOrder order = new EditOrder(
                Optional.empty(), replies, DomainMappingEditTest::mapped, List.of(), new Originator("", ""), true);
        String body = "\n\nmike@company1.com stays here\n";
        String after = Messages.edited(header + body, order);
        assertTrue(after.endsWith(body), after);
        return after.substring(0, after.length() - body.length());
    }

    private static Address mapped(Address address) {
        return address.domainKey().equals("company1.com") ? new Address(address.localPart(), "company2.com") : address;
    }

    @Test
    @Tag("LOC-024")
    @Tag("LOC-025")
    void theDomainChangesAndTheNameStays() {
        assertEquals(
                "To: mike@company2.com\nFrom: sue@company2.com",
                edited("To: mike@company1.com\nFrom: sue@company1.com", ReplyAddresses.NONE));
    }

    @Test
    @Tag("LOC-026")
    @Tag("LOC-027")
    void namesAndOtherAddressesStay() {
        assertEquals(
                """
                From: "Sue @company1.com, Ltd" <sue@company2.com> (of company1.com)
                To: Team: Mike <Mike.X@company2.com>,
                 ann@mail.company1.com, "a b"@company2.com;
                Subject: mike@company1.com""",
                edited(
                        """
                        From: "Sue @company1.com, Ltd" <sue@COMPANY1.com> (of company1.com)
                        To: Team: Mike <Mike.X@company1.com>,
                         ann@mail.company1.com, "a b"@company1.com;
                        Subject: mike@company1.com""",
                        ReplyAddresses.NONE));
    }

    @ParameterizedTest
    @Tag("LOC-026")
    @CsvSource({
        "To, true",
        "Cc, true",
        "Bcc, true",
        "From, true",
        "Sender, true",
        "Reply-To, true",
        "Return-Receipt-To, true",
        "Disposition-Notification-To, true",
        "Resent-To, true",
        "RESENT-CC, true",
        "Resent-Bcc, true",
        "Resent-From, true",
        "Resent-Sender, true",
        "Resent-Reply-To, true",
        "Errors-To, false",
        "X-To, false",
        "Received, false",
        "Message-ID, false",
        "Return-Path, false",
        "List-Post, false"
    })
    void theseFieldsAndNoOthers(String field, boolean treated) {
        assertEquals(
                field + ": <sue@" + (treated ? "company2.com>" : "company1.com>"),
                edited(field + ": <sue@company1.com>", ReplyAddresses.NONE));
    }

    @Test
    @Tag("LOC-030")
    void theReplyAddressComesFirstAndIsMappedOnlyWhereItsDomainIs() {
        ReplyAddresses replies = address -> switch (address.localPart().toLowerCase(Locale.ROOT)) {
            case "sue" -> Optional.of(new Mailbox("", new Address("sue.smith", "company1.com")));
            case "tom" -> Optional.of(new Mailbox("", new Address("tom.jones", "isp.example")));
            default -> Optional.empty();
        };
        assertEquals(
                "From: Sue <sue.smith@company2.com>\nCc: tom.jones@isp.example",
                edited("From: Sue <sue@local.example>\nCc: tom@company1.com", replies));
    }

    @Test
    void aFieldThatIsNoListOfAddressesStays() {
        String broken = "To: <sue@company1.com";
        assertEquals(broken, edited(broken, ReplyAddresses.NONE));
    }
}
