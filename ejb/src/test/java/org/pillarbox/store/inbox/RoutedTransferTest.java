package org.pillarbox.store.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.MessageAdministration.Transfer;
import org.pillarbox.store.MessageAdministration.Transferred;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.IndexFixture;
import org.pillarbox.testing.CollectingSink;

class RoutedTransferTest {
    private static final Address ADMINISTRATOR = new Address("boss", "mail.example");
    private static final String TEXT = "Subject: x\r\n\r\nHello\r\n";

    private final long ann = IndexFixture.newUser();
    private final LocalUser bob = new LocalUser(IndexFixture.newUser(), new UserName("bob"), false);
    private final List<Letter> letters = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Optional<IOException> refusal = Optional.empty();

    private final Submission submission = letter -> {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        letters.add(letter);
        texts.add(sink.text());
    };

    @ParameterizedTest
    @EnumSource
    @Tag("USR-348")
    @Tag("USR-350")
    void aMovedMessageIsHandedInForTheOtherUserAndThenDeleted(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT, ann);
        assertEquals(new Transferred(1, Optional.empty()), run(store, false));
        assertEquals(0, store.inboxes().count(ann));
        Envelope envelope = letters.get(0).envelope();
        assertEquals(List.of(EnvelopeRecipient.of(new Address("bob", "mail.example"))), envelope.recipients());
        assertEquals(ReversePath.of(ADMINISTRATOR), envelope.reversePath());
        assertEquals(Optional.of(Envelope.DsnReturn.FULL), envelope.dsnReturn());
        String text = texts.get(0);
        assertTrue(text.startsWith("Resent-Date: "), text);
        assertTrue(text.contains("\r\nResent-From: <boss@mail.example>\r\nResent-To: <bob@mail.example>\r\n"), text);
        // Without the first copy's own fields: routing puts its own in front.
        assertTrue(text.endsWith("@mail.example>\r\nReceived: x\r\n" + TEXT), text);
        assertTrue(store.syncs.get() >= 2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-348")
    @Tag("USR-350")
    void aCopiedMessageStaysAndCanBeCopiedAgain(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT, ann);
        run(store, true);
        run(store, true);
        assertEquals(1, store.inboxes().count(ann));
        assertNotEquals(letters.get(0).occasion(), letters.get(1).occasion());
    }

    @ParameterizedTest
    @EnumSource
    void aMoveThatBrokeOffIsTriedAgainForTheSameOccasion(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT, ann);
        Submission dies = letter -> {
            submission.submit(letter);
            throw new IllegalStateException("killed");
        };
        assertThrows(IllegalStateException.class, () -> run(store, dies, false));
        assertEquals(1, store.inboxes().count(ann));
        run(store, false);
        assertEquals(0, store.inboxes().count(ann));
        assertEquals(letters.get(0).occasion(), letters.get(1).occasion());
    }

    @ParameterizedTest
    @EnumSource
    void whatCameBackIsMovedForAnotherOccasion(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT, ann);
        store.inboxes().transfer(ann, ids(store, ann), bob.id(), true);
        run(store, false);
        store.inboxes().transfer(bob.id(), ids(store, bob.id()), ann, true);
        run(store, false);
        assertNotEquals(letters.get(0).occasion(), letters.get(1).occasion());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDeletedThatWasNotHandedIn(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT, ann);
        refusal = Optional.of(new IOException("the disk is full"));
        Transferred result = run(store, false);
        assertEquals(0, result.done());
        assertTrue(result.failure().orElseThrow().contains("the disk is full"));
        assertEquals(1, store.inboxes().count(ann));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-D9")
    void aDamagedMessageStaysAndTheOthersAreMoved(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent damaged = store.delivered(TEXT, ann);
        store.delivered(TEXT, ann);
        String segment = String.format("seg-%016x.log", damaged.location().segment());
        store.files.damage(segment, damaged.location().offset() + 70);
        Transferred result = run(store, false);
        assertEquals(1, result.done());
        assertTrue(result.failure().isPresent());
        assertEquals(1, store.inboxes().count(ann));
    }

    private Transferred run(IndexFixture store, boolean keep) {
        return run(store, submission, keep);
    }

    private Transferred run(IndexFixture store, Submission through, boolean keep) {
        Transfer transfer = new Transfer(ann, ids(store, ann), "bob", keep, false);
        return new RoutedTransfer(store.inboxes(), through, store::sync, store.clock).run(transfer, ADMINISTRATOR, bob);
    }

    private static Set<Long> ids(IndexFixture store, long user) {
        return store.inboxes().list(user, 0, 500).stream().map(InboxMessage::id).collect(Collectors.toSet());
    }
}
