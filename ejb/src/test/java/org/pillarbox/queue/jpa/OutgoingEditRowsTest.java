package org.pillarbox.queue.jpa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.Splice;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.Waiting;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class OutgoingEditRowsTest {
    private static final ContentId CONTENT = new ContentId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-451")
    void theFirstEditOfAContentStays(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting("x", edit(3)), waiting("y", edit(3)));
            enqueue(database, waiting("x", edit(9)), waiting("z", edit(9)));
            assertEquals(List.of(3L), offsets(database));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void goesWithTheLastEntryOfItsContent(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, waiting("x", edit(3)), waiting("y", edit(3)));
            List<Long> ids = database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 10)).stream()
                    .map(OutQueue.Entry::id)
                    .toList();
            database.inTransaction(
                    em -> StoredActions.of(em, Instant.now()).delete(new Selection.Ids(Set.of(ids.get(0))), false));
            assertEquals(List.of(3L), offsets(database));
            database.inTransaction(
                    em -> StoredActions.of(em, Instant.now()).delete(new Selection.Ids(Set.of(ids.get(1))), false));
            assertEquals(List.of(), offsets(database));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLargeEditIsKeptWhole(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            byte[] large = new byte[512 * 1024];
            large[large.length - 1] = 7;
            enqueue(database, waiting("x", new Patch(List.of(new Splice(5, 6, large)))));
            Patch kept = database.call(em -> new OutgoingEditRows(em).find(CONTENT));
            assertArrayEquals(large, kept.splices().get(0).inserted());
        }
    }

    private static List<Long> offsets(TestDatabase database) {
        return database.call(em -> new OutgoingEditRows(em).find(CONTENT)).splices().stream()
                .map(Splice::offset)
                .toList();
    }

    private static void enqueue(TestDatabase database, Waiting... entries) {
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(entries)));
    }

    private static Patch edit(long offset) {
        return new Patch(List.of(new Splice(offset, 0, new byte[] {'a'})));
    }

    private static Waiting waiting(String recipient, Patch edit) {
        Envelope envelope = Envelope.from(ReversePath.of(new Address("ann", "mail.example")));
        EnvelopeRecipient to = EnvelopeRecipient.of(new Address(recipient, "outside.example"));
        return new Waiting(CONTENT, envelope, to, "Lunch", 100, Instant.parse("2026-11-22T15:00:00Z"), edit, "", "");
    }
}
