package org.pillarbox.directory;

import java.util.Optional;

/** Facade for administrators: the texts of users' routing scripts. What they mean is a matter of the rooms that run them. */
public interface UserScripts {
    /** The longest text, in characters. */
    int LONGEST = 30_000;

    /**
     * A user's routing script.
     *
     * @param id of the user
     * @param name of the user
     * @param text Lua; empty for none
     */
    record Script(long id, String name, String text) {}

    /** A user's script; empty when there is no such user. */
    Optional<Script> find(String name);

    /**
     * Stores a script, which its caller has checked; audited.
     *
     * @throws InvalidUser naming the field {@code script}, or {@code name} when the user has gone
     */
    void change(Script script);
}
