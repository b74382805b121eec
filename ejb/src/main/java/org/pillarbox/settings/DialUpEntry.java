package org.pillarbox.settings;

import java.util.Objects;

/**
 * A dial-up connection of this machine: how it is brought up and down, and how to see that it is up.
 *
 * @param name as Connections call it
 * @param dialCommand brings it up; a program and its arguments
 * @param hangUpCommand brings it down; a program and its arguments
 * @param networkInterface what is up while it is, such as {@code ppp0} or {@code ppp*}
 */
public record DialUpEntry(String name, String dialCommand, String hangUpCommand, String networkInterface) {
    public DialUpEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dialCommand, "dialCommand");
        Objects.requireNonNull(hangUpCommand, "hangUpCommand");
        Objects.requireNonNull(networkInterface, "networkInterface");
    }
}
