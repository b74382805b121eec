package org.pillarbox.filter;

import java.net.InetAddress;
import java.util.List;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.access.AccessDecision;
import org.pillarbox.settings.access.AccessFault;
import org.pillarbox.settings.access.AccessRules;
import org.pillarbox.settings.access.AccessWords;

/** Addresses that are let pass without a look, written as lines of access restrictions are. Immutable. */
public final class AddressExceptions {
    private static final int LONGEST = 50_000;

    private final AccessRules lines;

    private AddressExceptions(AccessRules lines) {
        this.lines = lines;
    }

    /**
     * Reads them.
     *
     * @param field that a refusal names
     * @throws InvalidSetting naming the line that cannot be read
     */
    public static AddressExceptions parse(String field, String text) {
        AccessRules lines = AccessRules.of(text, AccessWords.NONE);
        List<AccessFault> faults = lines.faults();
        if (!faults.isEmpty()) {
            throw new InvalidSetting(field, faults.get(0).toString());
        }
        if (text.length() > LONGEST) {
            throw new InvalidSetting(field, "The addresses may have " + LONGEST + " characters at most");
        }
        return new AddressExceptions(lines);
    }

    /** Whether a line lets this one pass. */
    public boolean contain(InetAddress address) {
        return lines.decide(address) instanceof AccessDecision.Allowed;
    }
}
