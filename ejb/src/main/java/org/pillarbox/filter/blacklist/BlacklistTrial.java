package org.pillarbox.filter.blacklist;

import java.util.List;

/** Facade for administrators: tries lists out. */
public interface BlacklistTrial {
    /**
     * Asks the lists of rules that need not be stored about an address, and waits a few seconds at most.
     *
     * @throws org.pillarbox.settings.InvalidSetting when the rules, or the address in the field {@code address}, cannot be read
     */
    List<ListAnswer> lookUp(String rules, String address, int seconds);
}
