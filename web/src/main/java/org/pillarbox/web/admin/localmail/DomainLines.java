package org.pillarbox.web.admin.localmail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A box of domains, one per line; commas and semicolons do as well. */
public final class DomainLines {
    private DomainLines() {}

    /** The box's text. */
    public static String of(List<String> domains) {
        return String.join("\n", domains);
    }

    /** The domains in it, in lower case. */
    public static List<String> parse(String text) {
        return Arrays.stream(text.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
    }
}
