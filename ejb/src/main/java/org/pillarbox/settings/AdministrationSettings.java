package org.pillarbox.settings;

import java.util.Objects;

/**
 * Who answers for the server (manual 16.3).
 *
 * @param mainAdministrator the name of the one user who gets what the server has to say; where no user has that name, the
 *     administrator who was there first does
 * @param subjectPrefix what the subjects of its letters begin with, without the space behind it; ASCII, empty for nothing
 */
public record AdministrationSettings(String mainAdministrator, String subjectPrefix) {
    /** What the manual's messages begin with (21.4). */
    public static final String PREFIX = "Pillarbox -";

    /** The most characters of a prefix. */
    public static final int LONGEST_PREFIX = 60;

    public AdministrationSettings {
        Objects.requireNonNull(mainAdministrator, "mainAdministrator");
        Objects.requireNonNull(subjectPrefix, "subjectPrefix");
    }

    /** With subjects as they are at first. */
    public AdministrationSettings(String mainAdministrator) {
        this(mainAdministrator, PREFIX);
    }

    /** The subject of a letter to the Main Administrator. */
    public String subject(String words) {
        return subjectPrefix.isEmpty() ? words : subjectPrefix + " " + words;
    }
}
