package org.pillarbox.routing.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LocalMailSettings;

/**
 * This server's local addresses as rules of LAN forwarding (manual 13.3): address, blank, server. Names without a domain get a line
 * for each local domain at which they are local; what matches the rest of a domain comes last, because it is asked last.
 * Groups have no lines: only mail of users who have logged in reaches them, and what another server hands over is a stranger's. A
 * mapping opens a group to it, and has its line.
 */
public final class RuleLines {
    /** More than a page shows and anybody pastes. */
    public static final int MOST = 20_000;

    private static final String REST = "~@";

    private final LocalMailSettings local;
    private final LanServer server;
    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> last = new TreeSet<>();
    private boolean more;

    private RuleLines(LocalMailSettings local, LanServer server) {
        this.local = local;
        this.server = server;
    }

    /**
     * All rules as text.
     *
     * @param local which addresses are local, and whether users' names are addresses at all
     * @param server this one, as the other reaches it
     * @param users their names
     * @param mapped addresses of mappings: names, addresses, or {@code ~@domain}, with wildcards
     */
    public static String of(
            LocalMailSettings local, LanServer server, Collection<String> users, Collection<String> mapped) {
        RuleLines rules = new RuleLines(local, server);
        if (!local.onlyMappings()) {
            users.forEach(rules::add);
        }
        mapped.forEach(rules::add);
        return rules.text();
    }

    private void add(String pattern) {
        int at = pattern.lastIndexOf('@');
        List<String> domains = at < 0 ? local.local().allDomains() : domains(pattern.substring(at + 1));
        String name = at < 0 ? pattern : pattern.substring(0, at);
        for (String domain : domains) {
            if (lines.size() + last.size() >= MOST) {
                more = true;
            } else if (pattern.startsWith(REST) && local.local().coversAllOf(domain)) {
                last.add(pattern + " " + server);
            } else if (!name.isBlank() && local.serves(new Address(name, domain))) {
                lines.add(name + "@" + domain + " " + server);
            }
        }
    }

    /** Domains with wildcards become those of ours that they mean. */
    private List<String> domains(String text) {
        Wildcard pattern = Wildcard.of(text);
        return Wildcard.isIn(text)
                ? local.local().allDomains().stream().filter(pattern::matches).toList()
                : List.of(text);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        last.forEach(line -> text.append(line).append('\n'));
        return more
                ? text.append("# There are more than ")
                        .append(MOST)
                        .append(" addresses.\n")
                        .toString()
                : text.toString();
    }
}
