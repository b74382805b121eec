package org.pillarbox.routing.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.message.Summary;
import org.pillarbox.message.edit.Messages;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.MemoryContents;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAddress;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.GlobalHeaderSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SignatureSettings;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.StoredContent;

/** Whose mail is edited, and with what. */
class LocalSenderEditsTest {
    private static final String MESSAGE = "From: fred@mail.example\nTo: ann@outside.example\n\nHello.\n";

    private final MemoryContents contents = new MemoryContents();
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users =
            new ListedUsers().add(1, "fred", false).add(2, "helen", false).add(3, "tom", false);
    private final SenderAttributes fred =
            new SenderAttributes(Map.of("givenname", "Fred", "sn", "Jones", "mail", "fred@company.com"));
    private MappingIndex mappings = MappingIndex.EMPTY;
    private final LocalSenderEdits edits = new LocalSenderEdits(
            contents,
            settings,
            users,
            new UserAddresses(new LocalDomains(settings), users, () -> mappings),
            user -> fred,
            new NotedErrors());

    @BeforeEach
    void signature() {
        settings.put(new SignatureSettings("Acme", "", "From [givenName] - [mail]", ""));
    }

    private String sent(Origin origin, String sender, String text) throws IOException {
        ContentWriter writer = contents.create();
        writer.write(ByteBuffer.wrap(Messages.bytes(text)));
        StoredContent stored = contents.commit(writer, new byte[0], new byte[0]);
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope(sender, "ann@outside.example"),
                origin,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE);
        Patch patch = edits.of(stored, message);
        byte[] edited = Messages.bytes(patch.on(contents.open(stored.location())));
        return new String(edited, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    @Tag("USR-452")
    @Tag("USR-463")
    @Tag("USR-465")
    void whoHasLoggedInGetsTheSignatureForThat() throws IOException {
        String signed = MESSAGE + "\nFrom Fred - fred@company.com\n";
        assertEquals(signed, sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
        assertEquals(signed, sent(Mail.loggedIn("fred"), "other@elsewhere.example", MESSAGE));
    }

    @Test
    @Tag("USR-452")
    @Tag("USR-469")
    void elseTheDefaultWhoseBracketsStay() throws IOException {
        settings.put(new SignatureSettings("Acme [mail]", "", " ", "\n"));
        assertEquals(MESSAGE + "\nAcme [mail]\n", sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
        settings.put(new SignatureSettings("Acme", "", "", "<b>[sn]</b>"));
        assertEquals(MESSAGE + "\nJones\n", sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
    }

    @Test
    @Tag("USR-450")
    @Tag("USR-453")
    void aKnownSenderWhoHasNotLoggedInGetsTheDefault() throws IOException {
        for (String sender : List.of("fred@mail.example", "FRED@second.example")) {
            assertEquals(MESSAGE + "\nAcme\n", sent(Mail.STRANGER, sender, MESSAGE));
        }
    }

    @Test
    @Tag("USR-448")
    @Tag("USR-450")
    @Tag("USR-475")
    void nobodyElsesMailIsTouched() throws IOException {
        settings.put(new GlobalHeaderSettings(List.of("Organisation: Acme")));
        users.advance("fred", new AdvancedSettings("f@isp.example", false, "", 0));
        for (String sender : List.of("ann@outside.example", "nobody@mail.example", "")) {
            assertEquals(MESSAGE, sent(Mail.STRANGER, sender, MESSAGE));
        }
        assertEquals(MESSAGE, sent(Origin.SERVER, "", MESSAGE));
        assertEquals(MESSAGE, sent(Origin.SERVER, "mailer-daemon@mail.example", MESSAGE));
    }

    @Test
    @Tag("USR-319")
    void whoWantsNoneGetsNoneAfterLoggingInOnly() throws IOException {
        assertEquals(false, AdvancedSettings.DEFAULTS.noGlobalSignature());
        users.advance("fred", new AdvancedSettings("", true, "", 0));
        assertEquals(MESSAGE, sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
        assertEquals(MESSAGE + "\nAcme\n", sent(Mail.STRANGER, "fred@mail.example", MESSAGE));
    }

    @Test
    @Tag("USR-446")
    void emptyBoxesAddNothing() throws IOException {
        settings.put(new SignatureSettings("", "", "", ""));
        assertEquals(MESSAGE, sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
    }

    @Test
    @Tag("USR-311")
    @Tag("USR-313")
    @Tag("USR-314")
    @Tag("USR-316")
    void addressesOfUsersWithAReplyAddressChange() throws IOException {
        settings.put(new SignatureSettings("", "", "", ""));
        users.advance("fred", new AdvancedSettings("fred.jones@isp.example", false, "", 0));
        users.advance("helen", new AdvancedSettings("\"helen\" <louise@acme.com>", false, "", 0));
        assertEquals(
                "From: Fred <fred.jones@isp.example>\nCc: helen <louise@acme.com>, tom@mail.example\n\nHello.\n",
                sent(
                        Mail.loggedIn("tom"),
                        "tom@mail.example",
                        "From: Fred <fred@second.example>\nCc: \"H.\" <helen@mail.example>, tom@mail.example\n\nHello.\n"));
    }

    @Test
    @Tag("USR-470")
    @Tag("USR-473")
    void headerLinesComeBehindTheReplyAddresses() throws IOException {
        settings.put(new SignatureSettings("", "", "", ""));
        settings.put(new GlobalHeaderSettings(List.of("X-From: %N <%O>", "To:")));
        users.advance("fred", new AdvancedSettings("fred.jones@isp.example", false, "", 0));
        assertEquals(
                "From: Fred <fred.jones@isp.example>\nX-From: Fred <fred.jones@isp.example>\n\nHello.\n",
                sent(
                        Mail.loggedIn("fred"),
                        "fred@mail.example",
                        "From: Fred <fred@mail.example>\nTo: a@b.example\n\nHello.\n"));
    }

    @Test
    void theDirectoryKnowsNameAndInternetAddress() {
        FixedSettings here = new FixedSettings();
        DirectoryAttributes known = new DirectoryAttributes(new LocalDomains(here), users);
        assertEquals(
                "fred@mail.example",
                known.of(users.find("fred").orElseThrow()).values().get("mail"));
        users.advance("fred", new AdvancedSettings("Fred <f@isp.example>", false, "", 0));
        Map<String, String> values = known.of(users.find("fred").orElseThrow()).values();
        assertEquals("f@isp.example", values.get("mail"));
        assertTrue(values.containsKey("cn"));
    }

    @Test
    @Tag("LOC-013")
    void aNameIsNobodysReplyAddressWhereOnlyMappingsCount() throws IOException {
        settings.put(new SignatureSettings("", "", "", ""));
        users.advance("fred", new AdvancedSettings("f@isp.example", false, "", 0));
        settings.put(new LocalMailSettings(
                "mail.example", "mail.example", AcceptedAddresses.of(List.of("mail.example")), true, false));
        assertEquals(MESSAGE, sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
        mappings = MappingIndex.of(List.of(new Mapping(
                1,
                MappingAddress.parse("fred@mail.example"),
                new MappingTarget.Named("helen"),
                MappingUsage.ALWAYS,
                Optional.empty(),
                "")));
        users.advance("helen", new AdvancedSettings("h@isp.example", false, "", 0));
        assertEquals(
                "From: h@isp.example\nTo: ann@outside.example\n\nHello.\n",
                sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
    }

    @Test
    @Tag("LOC-024")
    @Tag("LOC-028")
    @Tag("LOC-030")
    @Tag("USR-318")
    void domainsAreMappedInWhatLocalUsersSend() throws IOException {
        settings.put(new SignatureSettings("", "", "", ""));
        settings.put(new DomainMappingSettings(List.of(
                new DomainMapping("mail.example", "company.com"), new DomainMapping("isp.example", "other.example"))));
        String mapped = "From: fred@company.com\nTo: ann@outside.example\n\nHello.\n";
        assertEquals(mapped, sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
        assertEquals(mapped, sent(Mail.STRANGER, "fred@mail.example", MESSAGE));
        assertEquals(MESSAGE, sent(Mail.STRANGER, "x@outside.example", MESSAGE));
        users.advance("fred", new AdvancedSettings("f@isp.example", false, "", 0));
        assertEquals(
                "From: f@other.example\nTo: ann@outside.example\n\nHello.\n",
                sent(Mail.loggedIn("fred"), "fred@mail.example", MESSAGE));
    }
}
