package org.pillarbox.directory;

import java.util.Set;

/** Port: what users may see and do from afar, read from the database (manual 4.2.3.3.4). */
public interface RemoteStatusRights {
    /** Those of the user of this name; none for one who is not there. */
    Set<RemoteStatus> of(String name);
}
