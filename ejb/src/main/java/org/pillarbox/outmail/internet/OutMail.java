package org.pillarbox.outmail.internet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.settings.OutMailSettings;

/** Facade for administrators: the Out Mail page (manual 6.4). */
public interface OutMail {
    /** The names of all connections by their numbers, in order. */
    Map<Integer, String> connections();

    /** The settings in force on this connection; empty when there is no such one. */
    Optional<OutMailSettings> settings(int connection);

    /**
     * Stores the settings; what waits is sent by them at once.
     *
     * @param connection the number of the one that they belong to
     * @param settings their sealed password does not count
     * @param password a new one; empty to keep the old one
     * @return what should be known of them, in words; empty when all is well
     * @throws org.pillarbox.settings.InvalidSetting naming the field, or {@code connection} when it has gone
     */
    List<String> save(int connection, OutMailSettings settings, Optional<String> password);

    /**
     * Connects to the first relay that answers, as the stored settings of this connection say, and sends nothing.
     *
     * @return what came of it, in words
     */
    String tryRelays(int connection);
}
