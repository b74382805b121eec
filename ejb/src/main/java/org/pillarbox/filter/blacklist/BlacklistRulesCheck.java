package org.pillarbox.filter.blacklist;

import org.pillarbox.filter.AddressExceptions;
import org.pillarbox.settings.BlacklistSettings;
import org.pillarbox.settings.SettingRule;

/** Lets only rules be stored that can be read. */
public final class BlacklistRulesCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof BlacklistSettings settings) {
            BlacklistRules.parse(settings.rules());
            AddressExceptions.parse("allowed", settings.allowed());
        }
    }
}
