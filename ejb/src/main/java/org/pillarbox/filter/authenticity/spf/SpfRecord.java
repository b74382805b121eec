package org.pillarbox.filter.authenticity.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A record as a domain publishes it (RFC 7208 §4.5, §4.6).
 *
 * @param directives in their order
 * @param redirect the domain-spec of the record that counts where none fits
 */
record SpfRecord(List<Directive> directives, Optional<String> redirect) {
    private static final int LONGEST = 8192;
    private static final int MOST_TERMS = 512;
    private static final String VERSION = "v=spf1";
    private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,62})=.*");

    SpfRecord {
        directives = List.copyOf(directives);
    }

    /** Whether a TXT record is meant to be one. */
    static boolean isMeant(String text) {
        String start = text.length() > VERSION.length() ? text.substring(0, VERSION.length() + 1) : text;
        return start.equalsIgnoreCase(VERSION) || start.equalsIgnoreCase(VERSION + " ");
    }

    /** Reads all of a record, since one wrong term spoils it (RFC 7208 §4.6). */
    static SpfRecord parse(String text) throws SpfStop {
        if (text.length() > LONGEST) {
            throw SpfStop.permanent("the record is too long");
        }
        String[] terms = text.substring(VERSION.length()).split(" +", MOST_TERMS + 2);
        if (terms.length > MOST_TERMS) {
            throw SpfStop.permanent("the record has too many terms");
        }
        List<Directive> directives = new ArrayList<>();
        Optional<String> redirect = Optional.empty();
        boolean explained = false;
        for (String term : terms) {
            String word = term.toLowerCase(Locale.ROOT);
            if (word.startsWith("redirect=")) {
                once(redirect.isPresent(), term);
                redirect = Optional.of(DomainSpec.check(term.substring("redirect=".length()), term));
            } else if (word.startsWith("exp=")) {
                once(explained, term);
                explained = true;
                DomainSpec.check(term.substring("exp=".length()), term);
            } else if (MODIFIER.matcher(term).matches()) {
                DomainSpec.checkMacros(term.substring(term.indexOf('=') + 1), term);
            } else if (!term.isEmpty()) {
                directives.add(TermReader.read(term));
            }
        }
        return new SpfRecord(directives, redirect);
    }

    private static void once(boolean again, String term) throws SpfStop {
        if (again) {
            throw SpfStop.permanent("a modifier comes twice: " + Words.of(term));
        }
    }
}
