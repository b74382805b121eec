package org.pillarbox.store.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.DeliveryIndex.Registration;
import org.pillarbox.store.Ending;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.MessageSummary;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.log.LogFixture;

/** How many bytes POP3 says and sends. */
class MessageSizesTest {
    private static final String FRONT = "Return-Path: <a@b>\r\nReceived: x\r\n";
    private static final String TEXT = "Subject: x\r\n\r\ntext\r\n";
    private static final String BLANK = "\r\n\r\n\r\n";
    private static final List<String> BODIES = List.of(
            TEXT,
            TEXT + BLANK,
            TEXT + BLANK + "more",
            "Subject: only\r\n\r\n\r\n",
            "",
            "x".repeat(9000) + "\r\n" + BLANK);

    private final long user = IndexFixture.newUser();

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-052")
    @Tag("SRV-054")
    void surplusBlankLinesAreNeitherSentNorCounted(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT + BLANK, user);
        assertEquals(List.of(FRONT + TEXT), sent(store, true));
        assertEquals(FRONT + TEXT + BLANK, stored(store).get(0), "the stored message");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-053")
    @Tag("SRV-054")
    void withoutTheFixEverythingIsSentAsStored(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        BODIES.forEach(body -> store.delivered(body, user));
        assertEquals(stored(store), sent(store, false));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-054")
    void aMessageIsSentAsItWasListedThoughTheSettingChangesInBetween(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered(TEXT + BLANK, user);
        Maildrops drops = store.maildrops("n");
        Maildrops.Item listed =
                drops.open(user, "x", false).orElseThrow().messages().get(0);
        assertEquals(FRONT + TEXT + BLANK, text(drops, listed));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-052")
    @Tag("SRV-054")
    void rowsOfBeforeAreLookedAtOnce(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        BODIES.forEach(body -> store.delivered(body, user));
        List<String> expected = sent(store, true);
        forget(store);
        assertEquals(expected, sent(store, true));
        assertEquals(0L, unknown(store));
        assertEquals(expected, sent(store, true));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsListedAllTheSameAndLookedAtAgain(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.delivered(TEXT + BLANK, user);
        forget(store);
        store.call(em -> em.createNativeQuery("update content set body_bytes = body_bytes + 1 where uuid = :id")
                .setParameter("id", content.id().value())
                .executeUpdate());
        Maildrops.Item damaged = open(store, true).get(0);
        assertEquals((FRONT + TEXT + BLANK).length(), damaged.size());
        assertTrue(text(store.maildrops("n"), damaged).contains("damaged message"));
        assertEquals(1L, unknown(store));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-054")
    void aCopyEndsAsItsOriginal(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        long other = IndexFixture.newUser();
        store.usage.lock(Set.of(user, other));
        store.delivered(TEXT + BLANK, user);
        long id = open(store, true).get(0).id();
        store.call(em -> em.unwrap(Session.class)
                .doReturningWork(connection -> new DirectCopies(connection).copy(user, Set.of(id), other)));
        Maildrops.Item copy = store.maildrops("n")
                .open(other, "x", true)
                .orElseThrow()
                .messages()
                .get(0);
        assertEquals((FRONT + TEXT).length(), copy.size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-054")
    void theLogItselfRemembersHowContentsEnd(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.content(TEXT + BLANK);
        assertEquals(Optional.of(new Ending(6)), content.ending());
        List<StoredContent> replayed = LogFixture.replay(store.log, new LogPosition(0, 0));
        assertEquals(
                Optional.of(new Ending(6)),
                replayed.stream()
                        .filter(each -> each.id().equals(content.id()))
                        .findFirst()
                        .orElseThrow()
                        .ending());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("OTH-021")
    void theSourceSaysWhichContentAMessageIsAndWhetherItIsFromInside(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent outside = store.delivered(TEXT, user);
        StoredContent inside = store.content(TEXT);
        store.call(em -> {
            JpaDeliveryIndex index = store.index(em);
            MessageSummary summary = new MessageSummary("", "", "", "", Optional.empty());
            index.register(List.of(new Registration(inside, summary, true)));
            return index.deliver(List.of(IndexFixture.toInbox(inside, user)));
        });
        Maildrops drops = store.maildrops("n");
        List<Maildrops.Item> items = open(store, true);
        assertEquals(
                Optional.of(new Maildrops.Source(outside.id(), false)),
                drops.source(user, items.get(0).id()));
        assertEquals(
                Optional.of(new Maildrops.Source(inside.id(), true)),
                drops.source(user, items.get(1).id()));
        assertEquals(Optional.empty(), drops.source(user + 1, items.get(0).id()));
    }

    /** What a client gets, after its size was held against that. */
    private List<String> sent(IndexFixture store, boolean trimmed) throws IOException {
        Maildrops drops = store.maildrops("n");
        return open(store, trimmed).stream()
                .map(item -> {
                    try {
                        String text = text(drops, item);
                        String onTheLine = text.endsWith("\r\n") ? text : text + "\r\n";
                        assertEquals(item.size(), onTheLine.length());
                        return text;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private List<String> stored(IndexFixture store) throws IOException {
        Maildrops drops = store.maildrops("n");
        List<Maildrops.Item> items = open(store, false);
        return items.stream()
                .map(item -> {
                    try {
                        return new String(
                                LogFixture.read(drops.content(user, item.id(), Long.MAX_VALUE)
                                        .orElseThrow()),
                                UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private List<Maildrops.Item> open(IndexFixture store, boolean trimmed) throws IOException {
        Maildrops drops = store.maildrops("n");
        Maildrops.Opened opened = drops.open(user, "x", trimmed).orElseThrow();
        drops.release(opened.lease());
        return opened.messages();
    }

    private String text(Maildrops drops, Maildrops.Item item) throws IOException {
        return new String(
                LogFixture.read(drops.content(user, item.id(), item.size()).orElseThrow()), UTF_8);
    }

    private void forget(IndexFixture store) {
        store.call(em -> em.createQuery("update MessageEntity m set m.ending = null where m.folderId in"
                        + " (select f.id from FolderEntity f where f.userId = :user)")
                .setParameter("user", user)
                .executeUpdate());
    }

    private long unknown(IndexFixture store) {
        return store.call(em -> em.createQuery(
                        "select count(m) from MessageEntity m, FolderEntity f where f.id = m.folderId"
                                + " and f.userId = :user and m.ending is null",
                        Long.class)
                .setParameter("user", user)
                .getSingleResult());
    }
}
