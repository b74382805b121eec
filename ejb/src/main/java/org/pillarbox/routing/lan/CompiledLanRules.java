package org.pillarbox.routing.lan;

import java.util.function.Supplier;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.Settings;

/** The rules of the settings in force, read once for each text. Thread safe. */
public final class CompiledLanRules implements Supplier<LanRules> {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.routing");

    private final Settings settings;
    private volatile Compiled last = new Compiled("", LanRules.NONE);

    public CompiledLanRules(Settings settings) {
        this.settings = settings;
    }

    /** A text and what it means. */
    private record Compiled(String text, LanRules rules) {}

    @Override
    public LanRules get() {
        String text = settings.get(LanForwardingSettings.class).rules();
        Compiled compiled = last;
        if (!compiled.text().equals(text)) {
            compiled = new Compiled(text, compiled(text, compiled.rules()));
            last = compiled;
        }
        return compiled.rules();
    }

    /** Rules are read before they are stored; what cannot be read all the same came by another way, and changes nothing. */
    private static LanRules compiled(String text, LanRules before) {
        try {
            return LanRules.parse(text);
        } catch (InvalidSetting unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the LAN forwarding rules are left as they were: " + unreadable);
            return before;
        }
    }
}
