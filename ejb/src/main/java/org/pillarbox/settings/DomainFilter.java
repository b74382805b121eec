package org.pillarbox.settings;

import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which mail may leave by a Connection (manual 6.4.2.1). Each entry is a domain of recipients, {@code example.com} or
 * {@code !example.com}, or an address of senders, {@code From: *@example.com} or {@code !From: ann@example.com}.
 *
 * @param entries as they were typed, in their order
 */
public record DomainFilter(List<String> entries) {
    /** Everything may leave. */
    public static final DomainFilter NONE = new DomainFilter(List.of());

    /** More than anybody types; each is a condition of a query. */
    static final int MOST_ENTRIES = 100;

    private static final int LONGEST_ENTRY = 320;
    private static final String FIELD = "domainFilter";
    private static final Pattern FROM = Pattern.compile("(?i)(!?)\\s*from\\s*:\\s*(.*)");
    /** How the empty sender address of reports is written, and what it is compared as. */
    private static final String NOBODY = "<>";

    private static final String NOBODYS_NAME = "@";

    public DomainFilter {
        entries = List.copyOf(entries);
    }

    /** Of a box with an entry on each line. */
    public static DomainFilter parse(String lines) {
        return new DomainFilter(
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** The entries, each on a line. */
    public String text() {
        return String.join("\n", entries);
    }

    /** The domains of recipients: with no entry all, with any only those that an entry allows. */
    public NamePatterns recipients() {
        List<String> allowed = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        entries.stream().filter(entry -> sender(entry).isEmpty()).forEach(entry -> {
            boolean no = entry.startsWith("!");
            (no ? forbidden : allowed).addAll(spellings(key(no ? entry.substring(1) : entry)));
        });
        return new NamePatterns(allowed.isEmpty() && forbidden.isEmpty(), allowed, forbidden);
    }

    /** The addresses of senders: with no allowing entry all that no entry forbids. The empty address is {@code @}. */
    public NamePatterns senders() {
        List<String> allowed = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        entries.forEach(entry -> sender(entry).ifPresent(address -> (entry.startsWith("!") ? forbidden : allowed)
                .add(address.equals(NOBODY) ? NOBODYS_NAME : address)));
        return new NamePatterns(allowed.isEmpty(), allowed, forbidden);
    }

    /** Whether some mail may not leave. */
    public boolean isRestricting() {
        return !entries.isEmpty();
    }

    /** Whether every domain of recipients is forbidden, which nobody wants. */
    public boolean isSendingNothing() {
        NamePatterns domains = recipients();
        return !domains.everything() && domains.allowed().isEmpty();
    }

    /** @throws InvalidSetting naming the entry that cannot be meant */
    void check() {
        if (entries.size() > MOST_ENTRIES) {
            throw new InvalidSetting(FIELD, "There can be at most " + MOST_ENTRIES + " entries");
        }
        entries.forEach(DomainFilter::check);
    }

    private static void check(String entry) {
        Optional<String> sender = sender(entry);
        String name = sender.orElseGet(() -> key(entry.startsWith("!") ? entry.substring(1) : entry));
        if (entry.length() > LONGEST_ENTRY || entry.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(FIELD, "An entry has at most " + LONGEST_ENTRY + " characters");
        }
        if (name.isEmpty() || name.contains(" ") || name.contains("!")) {
            throw new InvalidSetting(FIELD, "\"" + entry + "\" is neither a domain nor \"From:\" and an address");
        }
        if (sender.isEmpty() && name.contains("@")) {
            throw new InvalidSetting(
                    FIELD,
                    "\"" + entry
                            + "\": name the domain of recipients without @, or write \"From:\" in front of the address"
                            + " of senders");
        }
        if (sender.isPresent() && !name.contains("@") && !name.equals(NOBODY) && !name.contains("*")) {
            throw new InvalidSetting(FIELD, "\"" + entry + "\": write a whole address behind \"From:\"");
        }
    }

    /** The address of an entry that is about senders. */
    private static Optional<String> sender(String entry) {
        Matcher from = FROM.matcher(entry);
        return from.matches() ? Optional.of(key(from.group(2))) : Optional.empty();
    }

    /** Both forms of an international name: the queue has the one that somebody wrote. */
    private static Set<String> spellings(String domain) {
        Set<String> all = new LinkedHashSet<>(List.of(domain));
        try {
            all.add(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
            all.add(IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unusual) {
            // What is no name in the other form is meant as it stands.
            return all;
        }
        return all;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
