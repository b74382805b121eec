package org.pillarbox.web.admin.localmail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pillarbox.settings.LocalMailSettings;

/** A box of domains and addresses, one per line; commas and semicolons do as well. */
public final class DomainLines {
    private DomainLines() {}

    /** The box's text. */
    public static String of(List<String> domains) {
        return String.join("\n", domains);
    }

    /** What is local, with the default domain in front where it is local as a whole. */
    public static List<String> first(LocalMailSettings local) {
        List<String> entries = new ArrayList<>(local.local().entries());
        if (entries.remove(local.defaultDomain())) {
            entries.add(0, local.defaultDomain());
        }
        return entries;
    }

    /** What is in it, in lower case. */
    public static List<String> parse(String text) {
        return Arrays.stream(text.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
    }
}
