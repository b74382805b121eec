package org.pillarbox.routing.mapping;

/** Port: the mappings in force. Thread safe, costs no query. */
public interface ActiveMappings {
    /** There are none. */
    ActiveMappings NONE = () -> MappingIndex.EMPTY;

    /** As they are now; whoever asks several questions of one recipient keeps the answer. */
    MappingIndex current();
}
