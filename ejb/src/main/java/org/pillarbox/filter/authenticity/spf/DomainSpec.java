package org.pillarbox.filter.authenticity.spf;

import java.util.regex.Pattern;

/** The names in a record, which may hold macros (RFC 7208 §7.1). */
final class DomainSpec {
    private static final int LONGEST = 512;
    private static final Pattern MACRO =
            Pattern.compile("%(?:[%_-]|\\{[SLODIPHCRTVslodiphcrtv][0-9]{0,3}[rR]?[.+,/_=-]{0,7}\\})");
    private static final Pattern TOP_LABEL =
            Pattern.compile("(?=[A-Za-z0-9-]{0,62}[A-Za-z-])[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?");

    private DomainSpec() {}

    /** A domain-spec that is well-formed. */
    static String check(String spec, String term) throws SpfStop {
        int end = checkMacros(spec, term);
        boolean endsWithMacro = end == spec.length() && !spec.isEmpty();
        String label = spec.substring(spec.replaceFirst("\\.$", "").lastIndexOf('.') + 1);
        if (!endsWithMacro
                && (label.length() == spec.length() || !TOP_LABEL.matcher(label).matches())) {
            throw SpfStop.permanent("the record names no domain: " + Words.of(term));
        }
        return spec;
    }

    /**
     * Refuses what is no macro-string.
     *
     * @return behind its last macro
     */
    static int checkMacros(String text, String term) throws SpfStop {
        int end = 0;
        if (text.length() > LONGEST) {
            throw SpfStop.permanent("the record has a term that is too long");
        }
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '%') {
                i = macroEnd(text, i, term);
                end = i;
            } else if (c > ' ' && c < 127) {
                i++;
            } else {
                throw SpfStop.permanent("the record has a term that makes no sense: " + Words.of(term));
            }
        }
        return end;
    }

    private static int macroEnd(String text, int from, String term) throws SpfStop {
        var macro = MACRO.matcher(text).region(from, text.length());
        if (!macro.lookingAt()) {
            throw SpfStop.permanent("the record has a macro that makes no sense: " + Words.of(term));
        }
        return macro.end();
    }
}
