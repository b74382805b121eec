package org.pillarbox.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;

/**
 * Which addresses are served, as domains and addresses in a list say it (manual 6.3.6): {@code company.com} covers everybody there and
 * nobody at {@code mail.company.com}, {@code fred@isp.example} one address, {@code *.mysite@isp.example} a group of addresses. Case
 * means nothing, and both spellings of an international domain are one (RFC 5891). Immutable; worked out once, so that a question
 * costs a look into a table and the patterns of one domain.
 */
public final class AcceptedAddresses {
    /** More entries than anybody types; they are kept in memory and shown in a box. */
    public static final int MOST = 1_000;

    private static final int LONGEST_NAME = 64;

    private final List<String> entries;
    private final List<String> domains;
    private final Map<String, Names> names = new HashMap<>();

    private AcceptedAddresses(List<String> entries) {
        this.entries = List.copyOf(entries);
        this.domains =
                this.entries.stream().filter(entry -> entry.indexOf('@') < 0).toList();
        for (String entry : this.entries) {
            int at = entry.lastIndexOf('@');
            Names served = names.computeIfAbsent(key(entry.substring(at + 1)), domain -> new Names());
            served.add(at < 0 ? "*" : entry.substring(0, at).toLowerCase(Locale.ROOT));
        }
    }

    /** Works out a list; an entry that {@link #fault} complains of covers nothing of use, but harms nothing. */
    public static AcceptedAddresses of(List<String> entries) {
        return new AcceptedAddresses(entries);
    }

    /** What is wrong with an entry, in words for the administrator; empty when nothing is. */
    public static Optional<String> fault(String entry) {
        int at = entry.lastIndexOf('@');
        if (at < 0) {
            return HostNames.isName(entry)
                    ? Optional.empty()
                    : Optional.of("\"" + entry + "\" is not a domain name in lower case");
        }
        String name = entry.substring(0, at);
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.equals(name.toLowerCase(Locale.ROOT))
                && name.chars().noneMatch(c -> c <= ' ' || c == 127 || "@<>()[]\\,;:\"".indexOf(c) >= 0);
        return plain && HostNames.isName(entry.substring(at + 1))
                ? Optional.empty()
                : Optional.of("\"" + entry + "\" is not an address in lower case such as fred@example.com or"
                        + " *.office@example.com; wildcards stand in front of the @ only");
    }

    /** All entries as given, in their order. */
    public List<String> entries() {
        return entries;
    }

    /** The entries that are whole domains, as given, in their order. */
    public List<String> domains() {
        return domains;
    }

    /** The domains of all entries, whole ones and those of single addresses, each once, in their order, in ASCII. */
    public List<String> allDomains() {
        return entries.stream()
                .map(entry -> key(entry.substring(entry.lastIndexOf('@') + 1)))
                .distinct()
                .toList();
    }

    /** Whether everybody at this domain is covered. */
    public boolean coversAllOf(String domain) {
        Names served = names.get(key(domain));
        return served != null && served.all;
    }

    /** Whether this address is covered; a name without a domain never is. */
    public boolean covers(Address address) {
        Names served = names.get(key(address.domain()));
        return served != null && served.contains(address.localKey());
    }

    /** A domain as it is compared. */
    static String key(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (!lower.contains("xn--") && lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        try {
            return HostNames.ascii(lower);
        } catch (IllegalArgumentException noDomainName) {
            return lower;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcceptedAddresses addresses && addresses.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    /** What is served at one domain. */
    private static final class Names {
        private final Set<String> exact = new HashSet<>(1);
        private final List<String> patterns = new ArrayList<>(0);
        private boolean all;

        void add(String name) {
            if (name.equals("*")) {
                all = true;
            } else if (Wildcard.isIn(name)) {
                patterns.add(name);
            } else {
                exact.add(name);
            }
        }

        boolean contains(String name) {
            return all
                    || exact.contains(name)
                    || patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, name));
        }
    }
}
