package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingCache;

class BacklogTest {
    private final List<String> done = new ArrayList<>();
    private boolean broken;

    private final MappingCache mappings = new MappingCache(new MappingCache.Source() {
        @Override
        public long lastChange() {
            if (broken) {
                throw new IllegalStateException("the database has gone");
            }
            return 1;
        }

        @Override
        public Collection<Mapping> mappings() {
            return List.of();
        }
    });

    private final Backlog backlog = new Backlog(mappings, () -> {
        assertTrue(mappings.isLoaded());
        done.add("routed");
    });

    @Test
    void mappingsAreThereBeforeTheFirstMessageIsRouted() {
        backlog.begin(new StartupSteps());
        assertEquals(List.of("routed"), done);
    }

    @Test
    void nothingIsRoutedWithoutTheMappings() {
        broken = true;
        StartupFailure failure = assertThrows(StartupFailure.class, () -> backlog.begin(new StartupSteps()));
        assertEquals("Pillarbox cannot start: the mappings failed: the database has gone", failure.getMessage());
        assertEquals(List.of(), done);
    }
}
