package org.pillarbox.filter.authenticity;

import java.util.regex.Pattern;

/** Names of domains as they stand in DNS and in mail: lower case, ASCII or UTF-8, with underscores. */
public final class DomainNames {
    private static final Pattern LABELS = Pattern.compile("[^.\\s\\p{Cntrl}]{1,63}(?:\\.[^.\\s\\p{Cntrl}]{1,63})*+");
    private static final int LONGEST = 253;

    private DomainNames() {}

    /** Whether it can be asked for. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST && LABELS.matcher(name).matches();
    }

    /** Whether a name is a domain itself or one below it; both in lower case. */
    public static boolean isBelow(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
