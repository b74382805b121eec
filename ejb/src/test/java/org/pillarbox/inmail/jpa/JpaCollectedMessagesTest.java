package org.pillarbox.inmail.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.inmail.collecting.Seen;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.worker.CollectedMemory.Arrival;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;
import org.pillarbox.testing.TestDatabase;

class JpaCollectedMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void takesEachMessageOfAnAccountOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Arrival first = arrival(key(1, "a", "u:1", "f"));
            Arrival again = arrival(key(1, "a", "u:1", "f"));
            Arrival sameUid = arrival(key(1, "a", "u:1", "other"));
            Arrival otherAccount = arrival(key(1, "b", "u:1", "f"));
            Arrival otherMethod = arrival(key(2, "a", "u:1", "f"));
            assertEquals(Set.of(id(first)), remember(database, first, again));
            assertEquals(Set.of(), remember(database, again));
            assertEquals(
                    Set.of(id(sameUid), id(otherAccount), id(otherMethod)),
                    remember(database, again, sameUid, otherAccount, otherMethod));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-065")
    void followsWhatTheServerShows(DatabaseKind kind) throws Exception {
        CollectedKey stays = key(1, "a", "u:1", "f1");
        CollectedKey goes = key(1, "a", "u:2", "f2");
        CollectedKey renamed = key(1, "a", "u:77", "f1");
        try (TestDatabase database = TestDatabase.open(kind)) {
            remember(database, arrival(stays), arrival(goes), arrival(key(2, "a", "u:2", "f2")));
            in(database, rows -> {
                rows.gone(List.of(goes), NOW);
                return null;
            });
            assertEquals(List.of(new Seen(stays, NOW, Optional.empty())), in(database, rows -> rows.present(1)));
            assertEquals(
                    List.of(new Seen(goes, NOW, Optional.of(NOW))),
                    in(database, rows -> rows.named(1, "a", List.of("u:2", "u:9"))));
            in(database, rows -> {
                rows.gone(List.of(goes), NOW.plusSeconds(60));
                return null;
            });
            int early = in(database, rows -> rows.forgetGone(1, NOW));
            assertEquals(0, early, "it has been gone since the first time");
            in(database, rows -> {
                rows.back(List.of(goes));
                rows.rename(stays, renamed);
                return null;
            });
            assertEquals(2, in(database, rows -> rows.present(1)).size());
            assertEquals(
                    List.of(new Seen(renamed, NOW, Optional.empty())),
                    in(database, rows -> rows.named(1, "a", List.of("u:1", "u:77"))));
            in(database, rows -> {
                rows.gone(List.of(goes), NOW);
                return null;
            });
            int late = in(database, rows -> rows.forgetGone(1, NOW.plusSeconds(1)));
            assertEquals(1, late);
            in(database, rows -> {
                rows.forget(1);
                return null;
            });
            assertEquals(List.of(), in(database, rows -> rows.present(1)));
            assertEquals(1, in(database, rows -> rows.present(2)).size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void findsManyByTheirNames(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            List<Arrival> many = new ArrayList<>();
            for (int i = 0; i < 1300; i++) {
                many.add(arrival(key(1, "a", "u:" + i, "f")));
            }
            assertEquals(1300, remember(database, many.toArray(Arrival[]::new)).size());
            assertEquals(0, remember(database, many.toArray(Arrival[]::new)).size());
            List<String> uids = many.stream().map(each -> each.key().uid()).toList();
            assertEquals(1300, in(database, rows -> rows.named(1, "a", uids)).size());
        }
    }

    private static CollectedKey key(long inMail, String mailbox, String uid, String fingerprint) {
        return new CollectedKey(inMail, mailbox, uid, fingerprint, 4096);
    }

    private static ContentId id(Arrival arrival) {
        return arrival.content().id();
    }

    private static Arrival arrival(CollectedKey key) {
        return new Arrival(
                key,
                new StoredContent(
                        new ContentId(UUID.randomUUID()),
                        NOW,
                        new byte[0],
                        new ContentLocation(1, 0, 0, 10),
                        new LogPosition(1, 10)));
    }

    private static Set<ContentId> remember(TestDatabase database, Arrival... arrivals) {
        return in(database, rows -> rows.remember(List.of(arrivals)));
    }

    private static <T> T in(TestDatabase database, Function<JpaCollectedMessages, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        database.inTransaction(em -> result.set(work.apply(new JpaCollectedMessages(em))));
        return result.get();
    }
}
