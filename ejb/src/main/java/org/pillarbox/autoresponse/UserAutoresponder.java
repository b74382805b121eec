package org.pillarbox.autoresponse;

import java.util.Objects;

/**
 * An autoresponder with whose it is.
 *
 * @param id of the user
 * @param name of the user
 * @param settings the page
 */
public record UserAutoresponder(long id, String name, Autoresponder settings) {
    public UserAutoresponder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
    }
}
