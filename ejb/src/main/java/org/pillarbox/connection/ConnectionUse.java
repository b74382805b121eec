package org.pillarbox.connection;

import java.util.List;

/** Port: something that refers to Connections by their numbers. Rooms above implement it as beans; all are asked before one is deleted. */
public interface ConnectionUse {
    /** What refers to it, in words such as {@code the schedule "Office hours"}; nothing when it may go. */
    List<String> of(int connection);
}
