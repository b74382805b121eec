package org.pillarbox.settings.schedule;

import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingText;

/** Manual 16.2. */
public final class ConnectOrderKind implements SettingKind<ConnectOrderSettings> {
    private static final ConnectOrderSettings DEFAULTS = new ConnectOrderSettings(false);

    @Override
    public String name() {
        return "connect-order";
    }

    @Override
    public Class<ConnectOrderSettings> type() {
        return ConnectOrderSettings.class;
    }

    @Override
    public ConnectOrderSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ConnectOrderSettings read(SettingText text) {
        return new ConnectOrderSettings(text.flag("collect-first", DEFAULTS.collectFirst()));
    }

    @Override
    public SettingText write(ConnectOrderSettings settings) {
        return SettingText.EMPTY.with("collect-first", settings.collectFirst());
    }

    @Override
    public void check(ConnectOrderSettings settings) {
        // Each value is right.
    }
}
