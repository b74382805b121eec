package org.pillarbox.filter.greylist;

import org.pillarbox.filter.AddressExceptions;
import org.pillarbox.settings.GreylistSettings;
import org.pillarbox.settings.SettingRule;

/** Lets only addresses be stored that can be read. */
public final class GreylistExceptionsCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof GreylistSettings settings) {
            AddressExceptions.parse("allowed", settings.allowed());
        }
    }
}
