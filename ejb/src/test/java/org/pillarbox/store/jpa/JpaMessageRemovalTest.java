package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.StoredContent;

class JpaMessageRemovalTest {
    private final long ann = IndexFixture.newUser();
    private final long bob = IndexFixture.newUser();

    @ParameterizedTest
    @EnumSource
    @Tag("USR-130")
    void takesOneContentOutOfOneInboxWithItsFigures(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent first = store.delivered("Subject: one\r\n\r\n", ann, bob);
        store.delivered("Subject: two\r\n\r\n", ann);
        JpaMessageRemoval removal = new JpaMessageRemoval(store, store.usage);
        assertTrue(removal.remove(ann, first.id()));
        assertFalse(removal.remove(ann, first.id()));
        assertEquals(1, store.inboxes().count(ann));
        assertEquals(1, store.inboxes().count(bob));
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatTheAdministratorHoldsOrPutThere(DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.delivered("Subject: one\r\n\r\n", ann, bob);
        Set<Long> ids =
                store.inboxes().list(ann, 0, 10).stream().map(InboxMessage::id).collect(Collectors.toSet());
        store.inboxes().hold(ann, ids, true);
        JpaMessageRemoval removal = new JpaMessageRemoval(store, store.usage);
        assertFalse(removal.remove(ann, content.id()));
        store.inboxes().hold(ann, ids, false);
        store.inboxes().transfer(ann, ids, bob, true);
        assertTrue(removal.remove(bob, content.id()));
        assertEquals(1, store.inboxes().count(bob), "the copy that was put there by hand");
        assertEquals(1, store.inboxes().count(ann));
    }
}
