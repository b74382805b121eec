package org.pillarbox.outmail.internet;

import org.pillarbox.settings.DirectSettings;

/** Facade for administrators: the SMTP Direct page (manual 6.4.3). */
public interface SmtpDirect {
    /** The settings in force, for all Connections. */
    DirectSettings settings();

    /**
     * Stores the settings; what waits is sent by them at once.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void save(DirectSettings settings);
}
