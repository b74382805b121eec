package org.pillarbox.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.GlobalHeaderSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SignatureSettings;
import org.pillarbox.settings.SmtpSettings;

/** Settings that tests choose. */
public final class FixedSettings implements Settings {
    private final Map<Class<?>, Record> records = new HashMap<>();

    /** A server that serves two domains. */
    public FixedSettings() {
        put(new LocalMailSettings("mail.example", List.of("mail.example", "second.example", "xn--bcher-kva.example")));
        put(new AdministrationSettings("postmaster"));
        put(new ConsoleSettings(20, false));
        put(new SmtpSettings(0, 100, false, true));
        put(new SignatureSettings("", "", "", ""));
        put(new GlobalHeaderSettings(List.of()));
    }

    /** Replaces a record. */
    public void put(Record settings) {
        records.put(settings.getClass(), settings);
    }

    @Override
    public <T extends Record> T get(Class<T> kind) {
        return kind.cast(
                records.computeIfAbsent(kind, asked -> SettingKinds.of(kind).defaults()));
    }
}
