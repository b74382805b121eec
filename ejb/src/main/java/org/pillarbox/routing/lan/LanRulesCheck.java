package org.pillarbox.routing.lan;

import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.SettingRule;

/** Lets only rules be stored that can be read. */
public final class LanRulesCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof LanForwardingSettings settings) {
            LanRules.parse(settings.rules());
        }
    }
}
