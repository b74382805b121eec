package org.pillarbox.boot;

import org.pillarbox.routing.mapping.ActiveMappings;

/**
 * The steps of the start that route what was accepted before. Mappings that cannot be read would set each of those messages aside, so
 * that the start ends there instead.
 */
final class Backlog {
    private final ActiveMappings mappings;
    private final StartupSteps.Action replay;

    Backlog(ActiveMappings mappings, StartupSteps.Action replay) {
        this.mappings = mappings;
        this.replay = replay;
    }

    void begin(StartupSteps steps) {
        steps.begin("the mappings", mappings::current);
        steps.begin("routing what was accepted before", replay);
    }
}
