package org.pillarbox.routing.mapping;

import java.util.Map;

/** Port: the In Mail settings that a mapping can be for, by their ids. */
public interface InMailNames {
    /** The name of each. */
    Map<Long, String> names();
}
