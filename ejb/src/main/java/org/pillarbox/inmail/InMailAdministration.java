package org.pillarbox.inmail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.inmail.trial.Trial;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMail;

/** Facade for administrators: the In Mail pages (manual 6.3). */
public interface InMailAdministration {
    /** All, in the order of their numbers; their sealed passwords are of no use to anybody. */
    List<InMail> list();

    /** The one with this number. */
    Optional<InMail> find(int number);

    /** The Connections there are, by their numbers. */
    Map<Integer, String> connections();

    /**
     * Judges what was typed, without storing anything.
     *
     * @param password a new one; empty to keep the old one
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void check(InMail inMail, Optional<String> password);

    /**
     * Stores a new one, or another in place of the one with its number.
     *
     * @param inMail with the number 0 for a new one; its sealed password does not count
     * @param password a new one; empty to keep the old one
     * @return as it is stored
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    InMail save(InMail inMail, Optional<String> password);

    /**
     * Logs in to the account of a POP3 In Mail as it is stored, and looks at its first messages. Deletes nothing and keeps nothing;
     * takes as long as the server does. While Message Security is locked, the messages are counted but not shown.
     *
     * @throws org.pillarbox.settings.InvalidSetting when there is no such account
     */
    Trial tryOut(int number);

    /** The latest collections of one of them, the last one first. */
    List<InMailRun> runs(int number, int limit);

    /** The last collection of each that has had one, by their numbers. */
    Map<Integer, InMailRun> lastRuns();

    /** Stores how one of them searches headers. */
    void saveDetection(int number, DetectionOptions options);

    /** Deletes these; what they have collected stays. Those that have gone are passed over. */
    void delete(Set<Integer> numbers);
}
