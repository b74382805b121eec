package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex.Registration;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoredContent;

class JpaDeliveryIndexTest {
    @ParameterizedTest
    @EnumSource
    @Tag("USR-001")
    void deliversToEachUserOnceAndCountsExactly(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        long ann = IndexFixture.newUser();
        long bob = IndexFixture.newUser();
        StoredContent content = store.content("body");
        int count = store.call(em -> {
            JpaDeliveryIndex index = store.index(em);
            index.register(List.of(IndexFixture.registration(content)));
            return index.deliver(List.of(
                    IndexFixture.toInbox(content, ann),
                    IndexFixture.toInbox(content, bob),
                    IndexFixture.toInbox(content, ann)));
        });
        assertEquals(2, count);
        int again = store.call(em -> store.index(em)
                .deliver(List.of(IndexFixture.toInbox(content, ann), IndexFixture.toInbox(content, bob))));
        assertEquals(0, again);
        long bytes = "Return-Path: <a@b>\r\n".length() + content.location().size();
        assertEquals(new MailboxUsage.Change(1, 1, bytes), store.usage.of(ann));
        assertEquals(new MailboxUsage.Change(1, 1, bytes), store.usage.of(bob));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichContentsWereNew(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent one = store.content("one");
        StoredContent two = store.content("two");
        Registration first = IndexFixture.registration(one);
        Registration second = IndexFixture.registration(two);
        assertEquals(Set.of(one.id()), store.call(em -> store.index(em).register(List.of(first, first))));
        assertEquals(Set.of(two.id()), store.call(em -> store.index(em).register(List.of(first, second))));
        assertEquals(Set.of(), store.call(em -> store.index(em).register(List.of())));
        assertEquals(
                Optional.of(two.location()), store.call(em -> store.index(em).locate(two.id())));
        ContentId unknown = new ContentId(UUID.randomUUID());
        assertEquals(Optional.empty(), store.call(em -> store.index(em).locate(unknown)));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-A16")
    void aReplayNeitherDoublesNorBringsBackWhatPop3Deleted(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        long user = IndexFixture.newUser();
        StoredContent content = store.content("deleted before the checkpoint");
        LogPosition before = store.call(em -> store.index(em).checkpoint());
        store.call(em -> {
            store.index(em).register(List.of(IndexFixture.registration(content)));
            return store.index(em).deliver(List.of(IndexFixture.toInbox(content, user)));
        });
        JpaMaildrops maildrops = store.maildrops("n");
        Maildrops.Opened opened = maildrops.open(user, "x", false).orElseThrow();
        maildrops.update(opened.lease(), Set.of(opened.messages().get(0).id()));
        assertEquals(before, store.call(em -> store.index(em).checkpoint()));
        List<StoredContent> replayed = new ArrayList<>();
        store.log.replay(
                new LogPosition(content.location().segment(), content.location().offset()), replayed::add);
        assertEquals(content.id(), replayed.get(0).id());
        Set<ContentId> fresh =
                store.call(em -> store.index(em).register(List.of(IndexFixture.registration(replayed.get(0)))));
        assertEquals(Set.of(), fresh);
        assertEquals(List.of(), maildrops.open(user, "x", false).orElseThrow().messages());
    }

    @ParameterizedTest
    @EnumSource
    void theCheckpointOnlyMovesForward(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        LogPosition far = store.content("far").end();
        store.call(em -> {
            store.index(em).checkpoint(far);
            store.index(em).checkpoint(new LogPosition(far.segment(), 0));
            return null;
        });
        assertEquals(far, store.call(em -> store.index(em).checkpoint()));
    }

    @ParameterizedTest
    @EnumSource
    void aRolledBackBatchLeavesNothing(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.content("x");
        assertThrows(
                IllegalStateException.class,
                () -> store.call(em -> {
                    store.index(em).register(List.of(IndexFixture.registration(content)));
                    throw new IllegalStateException("later");
                }));
        assertEquals(Optional.empty(), store.call(em -> store.index(em).locate(content.id())));
        assertThrows(
                IllegalStateException.class,
                () -> store.call(em -> store.index(em).deliver(List.of(IndexFixture.toInbox(content, 1)))));
    }

    @ParameterizedTest
    @EnumSource
    void uidsGrowInTheOrderOfDelivery(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        long user = IndexFixture.newUser();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(store.delivered("m" + i, user).id().toString());
        }
        List<String> listed = store.maildrops("n").open(user, "x", false).orElseThrow().messages().stream()
                .map(Maildrops.Item::uidl)
                .toList();
        assertEquals(expected, listed);
    }

    @ParameterizedTest
    @EnumSource
    void aBatchOfAHundredTakesFewStatements(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        Statistics statistics =
                store.database.factory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        List<StoredContent> contents =
                LongStream.range(0, 100).mapToObj(i -> store.content("m" + i)).toList();
        long[] users = LongStream.range(0, 10).map(i -> IndexFixture.newUser()).toArray();
        for (int round = 0; round < 2; round++) {
            int from = round * 50;
            statistics.clear();
            List<StoredContent> batch = contents.subList(from, from + 50);
            store.call(em -> {
                store.index(em)
                        .register(batch.stream().map(IndexFixture::registration).toList());
                List<Delivery> deliveries = new ArrayList<>();
                for (int i = 0; i < batch.size(); i++) {
                    deliveries.add(IndexFixture.toInbox(batch.get(i), users[i % 10]));
                }
                return store.index(em).deliver(deliveries);
            });
            assertTrue(
                    statistics.getPrepareStatementCount() <= 12, statistics.getPrepareStatementCount() + " statements");
        }
        statistics.setStatisticsEnabled(false);
    }

    @ParameterizedTest
    @EnumSource
    void manyDeliveriesAreNeverLeftUnsyncedOnH2(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        for (int i = 0; i < 17; i++) {
            store.unsynced.add(1000);
        }
        assertEquals(kind == DatabaseKind.H2 ? 1 : 0, store.syncs.get());
    }
}
