package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserName;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoredContent;

class MailboxesTest {
    private final long userId = IndexFixture.newUser();

    private static MailboxAdministration administration(IndexFixture store) {
        return new JpaMailboxAdministration(store, store.usage, store::sync);
    }

    private static void deliverTo(IndexFixture store, StoredContent content, long user, String folder) {
        store.call(em -> {
            store.index(em).register(List.of(IndexFixture.registration(content)));
            return store.index(em).deliver(List.of(new Delivery(content.id(), user, folder, "")));
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-022")
    @Tag("USR-025")
    void theInboxIsCountedAloneAndTheSizeIsThatOfAllFolders(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.content("filed");
        deliverTo(store, content, userId, "Archive");
        assertEquals(new MailboxUsage.Change(0, 1, content.location().size()), store.usage.of(userId));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-045")
    void pop3ShowsTheInboxAlone(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        StoredContent shown = store.delivered("one", userId);
        deliverTo(store, store.content("two"), userId, "Archive");
        assertEquals(
                List.of(shown.id().toString()),
                store.maildrops("n").open(userId, "x", true).orElseThrow().messages().stream()
                        .map(Maildrops.Item::uidl)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-023")
    void purgeDeletesAllMessagesDurably(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", userId);
        deliverTo(store, store.content("two"), userId, "Archive");
        long other = IndexFixture.newUser();
        store.delivered("kept", other);
        administration(store).purge(userId);
        assertEquals(new MailboxUsage.Change(0, 0, 0), store.usage.of(userId));
        assertEquals(
                List.of(),
                store.maildrops("n").open(userId, "x", false).orElseThrow().messages());
        assertEquals(
                1,
                store.maildrops("n")
                        .open(other, "x", false)
                        .orElseThrow()
                        .messages()
                        .size());
        assertTrue(store.syncs.get() > 0);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-024")
    void recountCorrectsTheFigures(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", userId);
        MailboxUsage.Change right = store.usage.of(userId);
        store.usage.set(userId, 7, 8, 9);
        administration(store).recount(userId);
        assertEquals(right, store.usage.of(userId));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-001")
    void theMailboxGoesWithItsUserUnlessPop3HasItOpen(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        LocalUser user = new LocalUser(userId, new UserName("ann"), false);
        store.delivered("one", userId);
        Maildrops maildrops = store.maildrops("n");
        String lease = maildrops.open(userId, "x", false).orElseThrow().lease();
        assertEquals(
                Optional.of("is logged in by POP3"),
                store.call(em -> new JpaMailboxRemoval(em, store.usage, store.clock).refusal(user)));
        store.clock.move(Duration.ofMinutes(3));
        assertEquals(
                Optional.empty(), store.call(em -> new JpaMailboxRemoval(em, store.usage, store.clock).refusal(user)));
        store.call(em -> {
            new JpaMailboxRemoval(em, store.usage, store.clock).remove(user);
            return null;
        });
        assertEquals(false, maildrops.keepAlive(lease));
        assertEquals(List.of(), maildrops.open(userId, "x", false).orElseThrow().messages());
    }
}
