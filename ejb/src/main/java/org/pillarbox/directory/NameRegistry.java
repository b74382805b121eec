package org.pillarbox.directory;

import java.util.Optional;

/** Port: rooms above whose names share one space with those of users, such as lists and groups. */
public interface NameRegistry {
    /**
     * Who has the name.
     *
     * @param nameKey in lower case
     * @return in words, such as {@code a distribution list}; empty when it is free
     */
    Optional<String> holder(String nameKey);
}
