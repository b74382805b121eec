package org.pillarbox.autoresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActiveIndexTest {
    private final Rows rows = new Rows();
    private final ActiveIndex index = new ActiveIndex(rows);

    @Test
    void readsOnceForManyQuestions() {
        rows.users.add(1L);
        assertTrue(index.contains(1));
        assertFalse(index.contains(2));
        index.refresh();
        assertEquals(1, rows.reads);
    }

    @Test
    @Tag("USR-140")
    void knowsAChangeOfThisNodeAtOnce() {
        assertFalse(index.contains(1));
        index.apply(new AutorespondersChanged(1, 1, true));
        assertTrue(index.contains(1));
        index.apply(new AutorespondersChanged(2, 1, false));
        assertFalse(index.contains(1));
    }

    @Test
    void readsAllAnewWhenAnotherNodeChangedSomethingBetween() {
        assertFalse(index.contains(1));
        rows.users.addAll(Set.of(1L, 2L));
        rows.change = 2;
        index.apply(new AutorespondersChanged(2, 2, true));
        assertTrue(index.contains(2));
        index.refresh();
        assertTrue(index.contains(1));
    }

    @Test
    void isNotLoadedBeforeAnybodyAsks() {
        assertFalse(index.isLoaded());
    }

    private static final class Rows implements ActiveIndex.Source {
        private final Set<Long> users = new HashSet<>();
        private long change;
        private int reads;

        @Override
        public long lastChange() {
            return change;
        }

        @Override
        public Set<Long> active() {
            reads++;
            return users;
        }
    }
}
