package org.pillarbox.listener;

import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** What the server tells of itself. */
final class Identity {
    private final Settings settings;

    Identity(Settings settings) {
        this.settings = settings;
    }

    String hostName() {
        return settings.get(LocalMailSettings.class).hostName();
    }

    /** Empty when services are anonymised. */
    String product() {
        return settings.get(ConsoleSettings.class).anonymiseServices() ? "" : "Pillarbox";
    }
}
