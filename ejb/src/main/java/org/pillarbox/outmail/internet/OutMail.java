package org.pillarbox.outmail.internet;

import java.util.Optional;
import org.pillarbox.settings.OutMailSettings;

/** Facade for administrators: the Out Mail page (manual 6.4). */
public interface OutMail {
    /** The settings in force. */
    OutMailSettings settings();

    /**
     * Stores the settings; what waits is sent by them at once.
     *
     * @param settings their sealed password does not count
     * @param password a new one; empty to keep the old one
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void save(OutMailSettings settings, Optional<String> password);

    /**
     * Connects to the first relay that answers, as the stored settings say, and sends nothing.
     *
     * @return what came of it, in words
     */
    String tryRelays();
}
