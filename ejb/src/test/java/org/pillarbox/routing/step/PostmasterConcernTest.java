package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.Concern;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.Some;

class PostmasterConcernTest {
    private final ListedUsers users = new ListedUsers().add(2, "ann", true);
    private final List<Mapping> mappings = new ArrayList<>();
    private final FixedSettings settings = new FixedSettings();

    private List<Concern> concerns() {
        Pipeline pipeline =
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with(() -> MappingIndex.of(mappings))));
        return new PostmasterConcern(pipeline, settings).concerns();
    }

    @Test
    @Tag("USR-524")
    void warnsWhileNobodyIsPostmaster() {
        List<Concern> concerns = concerns();
        assertEquals(1, concerns.size());
        assertEquals("Nobody is postmaster@mail.example", concerns.get(0).title());
        assertEquals("/admin/mappings/add", concerns.get(0).page());
    }

    @Test
    @Tag("USR-524")
    void aUserOfThatNameIsEnough() {
        users.add(3, "postmaster", false);
        assertEquals(List.of(), concerns());
    }

    @Test
    @Tag("USR-524")
    void aMappingIsEnough() {
        mappings.add(Some.mapping("postmaster -> ann"));
        assertEquals(List.of(), concerns());
    }
}
