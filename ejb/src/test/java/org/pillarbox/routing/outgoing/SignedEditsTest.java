package org.pillarbox.routing.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.filter.authenticity.KnownNames;
import org.pillarbox.filter.authenticity.Result;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dkim.IncomingSignatures;
import org.pillarbox.filter.authenticity.signing.KeyRing;
import org.pillarbox.filter.authenticity.signing.KeySecrets;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.filter.authenticity.signing.SigningKeys;
import org.pillarbox.message.Summary;
import org.pillarbox.message.edit.Messages;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.PatchCodec;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.MemoryContents;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.DkimSettings;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.GlobalHeaderSettings;
import org.pillarbox.settings.SignatureSettings;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** The signature is over the bytes that leave, after every other edit. */
class SignedEditsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final String PREFIX = "Received: from here\r\n";
    private static final String MESSAGE =
            "From: Fred <fred@mail.example>\r\nTo: ann@outside.example\r\nSubject: Lunch\r\n\r\nHello.\r\n";

    @TempDir
    static Path directory;

    private static KeySecrets secrets;
    private static DkimSettings page;

    private final MemoryContents contents = new MemoryContents();
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users = new ListedUsers().add(1, "fred", false);
    private final NotedErrors errors = new NotedErrors();
    private final KnownNames dns = KnownNames.of("");
    private SignedEdits edits;

    @BeforeAll
    static void makeKeys() {
        secrets = new KeySecrets(new SealingKey(directory.resolve("dkim.key"), new SecureRandom()));
        page = new KeyRing(new DkimSettings(List.of())).with(secrets, "company.example", NOW);
        page = new KeyRing(page).signing("company.example", "pb20261123");
    }

    @BeforeEach
    void keys() {
        new KeyRing(page).shown().get(0).records().forEach(record -> dns.add(record.name(), "TXT", record.text()));
        settings.put(page);
        LocalSenderEdits others = new LocalSenderEdits(
                contents,
                settings,
                users,
                new UserAddresses(new LocalDomains(settings), users, () -> MappingIndex.EMPTY),
                user -> new SenderAttributes(Map.of()),
                errors);
        OutgoingSigner signer = new OutgoingSigner(new SigningKeys(settings, secrets), Clock.systemUTC());
        edits = new SignedEdits(others, contents, signer, errors);
    }

    @Test
    void verifiesBehindSignatureHeaderLinesAndDomainMappings() throws IOException {
        settings.put(new SignatureSettings("Acme", "", "", ""));
        settings.put(new GlobalHeaderSettings(List.of("Organisation: Acme", "Subject: [Acme] hello")));
        settings.put(new DomainMappingSettings(List.of(new DomainMapping("mail.example", "company.example"))));
        byte[] sent = sent(Mail.loggedIn("fred"), "fred@mail.example");
        String text = new String(sent, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("DKIM-Signature: v=1; a=rsa-sha256;"), text);
        assertTrue(text.contains("From: Fred <fred@company.example>") && text.contains("Acme\r\n"), text);
        assertEquals(List.of(Result.PASS, Result.PASS), results(sent), text);
        String changed = text.replace("Hello.", "Hallo.");
        assertEquals(List.of(Result.FAIL, Result.FAIL), results(changed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void verifiesBehindAReplyAddress() throws IOException {
        users.advance("fred", new AdvancedSettings("fred@company.example", false, "", 0));
        byte[] sent = sent(Mail.loggedIn("fred"), "fred@mail.example");
        assertEquals(List.of(Result.PASS, Result.PASS), results(sent), new String(sent, StandardCharsets.UTF_8));
    }

    @Test
    void signsForDomainsWithKeysOnly() throws IOException {
        byte[] sent = sent(Mail.loggedIn("fred"), "fred@mail.example");
        assertEquals(PREFIX + MESSAGE, new String(sent, StandardCharsets.UTF_8));
    }

    @Test
    void signsWhatTheServerWritesAndNothingOfStrangers() throws IOException {
        String letter = MESSAGE.replace("fred@mail.example", "postmaster@company.example");
        assertEquals(List.of(Result.PASS, Result.PASS), results(sent(Origin.SERVER, "", letter)));
        assertEquals(
                List.of(Result.PASS, Result.PASS),
                results(sent(Mail.STRANGER.trusted(true), "printer@company.example", letter)));
        assertEquals(List.of(), results(sent(Mail.STRANGER, "postmaster@company.example", letter)));
    }

    @Test
    void sendsUnsignedWhatCannotBeRead() {
        StoredContent gone = new StoredContent(
                new ContentId(new UUID(0, 1)), NOW, new byte[0], new ContentLocation(9, 9, 9, 9), LogPosition.START);
        assertEquals(Patch.NONE, edits.of(gone, message(Origin.SERVER, "")));
        assertTrue(errors.toString().length() > 0);
    }

    private byte[] sent(Origin origin, String sender) throws IOException {
        return sent(origin, sender, MESSAGE);
    }

    private byte[] sent(Origin origin, String sender, String text) throws IOException {
        ContentWriter writer = contents.create();
        writer.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        StoredContent stored = contents.commit(writer, new byte[0], PREFIX.getBytes(StandardCharsets.UTF_8));
        Patch patch = edits.of(stored, message(origin, sender));
        return Messages.bytes(PatchCodec.decode(PatchCodec.encode(patch)).on(contents.open(stored.location())));
    }

    private static AcceptedMessage message(Origin origin, String sender) {
        return new AcceptedMessage(
                Mail.envelope(sender, "ann@outside.example"),
                origin,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE);
    }

    private List<Result> results(byte[] message) {
        IncomingSignatures signatures = new IncomingSignatures();
        signatures.write(ByteBuffer.wrap(message));
        return signatures.check(dns, Instant.now()).stream()
                .map(DkimOutcome::result)
                .toList();
    }
}
