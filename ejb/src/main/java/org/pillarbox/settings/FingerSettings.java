package org.pillarbox.settings;

/**
 * The Finger service (manual 11.5).
 *
 * @param template what is told of a user, see {@code org.pillarbox.finger}; lines ended by line feeds only
 */
public record FingerSettings(String template) {
    /** The longest template, in characters. */
    public static final int LONGEST = 4000;

    /** Name, address, whether mail waits, and what was written for Finger; nothing else of the address book. */
    public static final FingerSettings DEFAULTS = new FingerSettings(
            """
            UserId: <id>
            Email Address: <mail>
            <messages-User has waiting messages>
            <plan>
            <-info>""");

    public FingerSettings {
        template = template.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
