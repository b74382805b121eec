package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.AfterDelivery.Arrival;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.log.LogFixture;

class JpaInboxesTest {
    private static final String OLD = "Subject: x\r\nDate: Sat, 17 Sep 2005 06:32:32 PDT\r\n\r\nDate: no\r\n";

    private final long ann = IndexFixture.newUser();
    private final long bob = IndexFixture.newUser();

    @ParameterizedTest
    @EnumSource
    @Tag("USR-341")
    void listsTheNewestFirstWithTheDateAsItWasWritten(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("Subject: none\r\n\r\n", ann);
        StoredContent second = store.delivered(OLD, ann);
        List<InboxMessage> listed = store.inboxes().list(ann, 0, 10);
        InboxMessage newest = listed.get(0);
        long size = "Return-Path: <a@b>\r\n".length() + second.location().size();
        assertEquals(
                new InboxMessage(newest.id(), "Ann <ann@x>", "Hello ", "Sat, 17 Sep 2005 06:32:32 PDT", size, false),
                newest);
        assertTrue(listed.get(1).sent().contains("1970"), listed.get(1).sent());
        assertEquals(2, store.inboxes().count(ann));
        assertEquals(listed.subList(0, 1), store.inboxes().list(ann, 0, 1));
        assertEquals(listed.subList(1, 2), store.inboxes().list(ann, 1, 1));
        assertEquals(List.of(), store.inboxes().list(ann, 2, 1));
        assertEquals(List.of(), store.inboxes().list(bob, 0, 1));
        assertEquals(0, store.inboxes().count(bob));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-D9")
    void aDamagedMessageIsListedAndShownAsAPlaceholder(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent damaged = store.delivered(OLD, ann);
        String segment = String.format("seg-%016x.log", damaged.location().segment());
        store.files.damage(segment, damaged.location().offset() + 70);
        InboxMessage listed = store.inboxes().list(ann, 0, 10).get(0);
        assertTrue(listed.sent().contains("1970"), listed.sent());
        String shown = new String(
                LogFixture.read(store.inboxes().open(ann, listed.id()).orElseThrow()));
        assertTrue(shown.contains("(damaged message)"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-342")
    void opensTheVeryBytesOfTheOwnMessagesOnly(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("Subject: x\r\n\r\nbody\r\n", ann);
        long id = store.inboxes().list(ann, 0, 1).get(0).id();
        assertArrayEquals(
                LogFixture.bytes("Return-Path: <a@b>\r\nReceived: x\r\nSubject: x\r\n\r\nbody\r\n"),
                LogFixture.read(store.inboxes().open(ann, id).orElseThrow()));
        assertTrue(store.inboxes().open(bob, id).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-347")
    void deletesWhatIsStillThereAndKeepsTheFiguresExact(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", ann, bob);
        store.delivered("two", ann);
        Set<Long> all = ids(store, ann);
        Set<Long> first = Set.of(store.inboxes().list(ann, 1, 1).get(0).id());
        assertEquals(1, store.inboxes().delete(ann, first));
        assertEquals(1, store.inboxes().delete(ann, all));
        assertEquals(0, store.inboxes().delete(ann, Set.of()));
        assertEquals(0, store.inboxes().delete(ann, ids(store, bob)));
        assertEquals(new MailboxUsage.Change(0, 0, 0), store.usage.of(ann));
        assertExact(store, bob);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-348")
    @Tag("USR-349")
    void aDirectCopyHasTheSameBytesAndAUniqueIdOfItsOwn(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(OLD, ann);
        Set<Long> ids = ids(store, ann);
        long original = ids.iterator().next();
        store.inboxes().hold(ann, ids, true);
        assertEquals(OptionalInt.of(1), store.inboxes().transfer(ann, ids, bob, true));
        assertEquals(OptionalInt.of(1), store.inboxes().transfer(ann, ids, bob, true));
        List<InboxMessage> copies = store.inboxes().list(bob, 0, 10);
        assertEquals(2, copies.size());
        assertTrue(copies.stream().noneMatch(InboxMessage::held));
        assertArrayEquals(
                LogFixture.read(store.inboxes().open(ann, original).orElseThrow()),
                LogFixture.read(store.inboxes().open(bob, copies.get(0).id()).orElseThrow()));
        Set<String> unique = new HashSet<>();
        store.maildrops("n").open(bob, "x", false).orElseThrow().messages().forEach(item -> unique.add(item.uidl()));
        assertEquals(2, unique.size());
        assertTrue(unique.stream().allMatch(uidl -> uidl.matches("[\\x21-\\x7E]{1,70}")), unique.toString());
        assertEquals(1, store.inboxes().count(ann));
        assertExact(store, ann);
        assertExact(store, bob);
        assertEquals(2, store.arrivals.size());
        assertEquals(bob, store.arrivals.get(0).delivery().userId());
        assertEquals(
                store.usage.of(bob).bytes(),
                store.arrivals.stream().mapToLong(Arrival::bytes).sum());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-348")
    @Tag("USR-349")
    void aDirectMoveLeavesNothingBehindAndTheContentIsNeeded(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("moved", ann);
        store.delivered("stays", ann);
        Set<Long> first = Set.of(store.inboxes().list(ann, 1, 1).get(0).id());
        assertEquals(OptionalInt.of(1), store.inboxes().transfer(ann, first, bob, false));
        assertEquals(OptionalInt.of(0), store.inboxes().transfer(ann, first, bob, false));
        assertEquals(1, store.inboxes().count(ann));
        store.housekeeping().run();
        long copy = store.inboxes().list(bob, 0, 1).get(0).id();
        String text = new String(LogFixture.read(store.inboxes().open(bob, copy).orElseThrow()));
        assertTrue(text.endsWith("moved"));
        assertExact(store, ann);
        assertExact(store, bob);
    }

    @ParameterizedTest
    @EnumSource
    void theUniqueIdOfACopyIsNotUsedAgain(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("again", ann);
        store.inboxes().transfer(ann, ids(store, ann), bob, true);
        String before = uidl(store, bob);
        store.inboxes().delete(bob, ids(store, bob));
        store.inboxes().transfer(ann, ids(store, ann), bob, true);
        assertNotEquals(before, uidl(store, bob));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-345")
    void heldMessagesAreListedAndCounted(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", ann);
        assertEquals(1, store.inboxes().hold(ann, ids(store, ann), true));
        assertEquals(0, store.inboxes().hold(bob, ids(store, ann), false));
        assertTrue(store.inboxes().list(ann, 0, 1).get(0).held());
        assertEquals(1, store.inboxes().count(ann));
        assertExact(store, ann);
    }

    @ParameterizedTest
    @EnumSource
    void boundsHowManyMessagesAreNamedAtOnce(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        Set<Long> many =
                LongStream.rangeClosed(0, MessageAdministration.MOST).boxed().collect(Collectors.toSet());
        assertThrows(IllegalArgumentException.class, () -> store.inboxes().delete(ann, many));
        assertThrows(IllegalArgumentException.class, () -> store.inboxes().transfer(ann, many, bob, true));
    }

    private static Set<Long> ids(IndexFixture store, long user) {
        return store.inboxes().list(user, 0, 500).stream().map(InboxMessage::id).collect(Collectors.toSet());
    }

    private static String uidl(IndexFixture store, long user) throws IOException {
        Maildrops.Opened opened = store.maildrops("n").open(user, "x", false).orElseThrow();
        store.maildrops("n").release(opened.lease());
        return opened.messages().get(0).uidl();
    }

    /** A recount finds what was counted step by step. */
    private static void assertExact(IndexFixture store, long user) {
        MailboxUsage.Change counted = store.usage.of(user);
        new JpaMailboxAdministration(store, store.usage, store::sync).recount(user);
        assertEquals(store.usage.of(user), counted);
    }
}
