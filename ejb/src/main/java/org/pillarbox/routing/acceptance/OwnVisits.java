package org.pillarbox.routing.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells to which addresses this server has delivered a collected message before. Providers write Delivered-To into what lies in their
 * mailboxes, often with the very address for which it is collected; only those fields count that this server wrote, which stand
 * right above a Received field of its own.
 */
final class OwnVisits {
    private static final String RECEIVED = "received:";
    private static final String DELIVERED_TO = "delivered-to:";

    private OwnVisits() {}

    /** The addresses in a header, the latest first. */
    static List<String> in(byte[] header, String host) {
        Pattern ours = Pattern.compile("(?i)\\sby\\s+" + Pattern.quote(host) + "(?![a-z0-9.-])");
        List<String> visited = new ArrayList<>(0);
        List<String> pending = new ArrayList<>(0);
        for (String field : fields(header)) {
            String start = field.substring(0, Math.min(field.length(), DELIVERED_TO.length()))
                    .toLowerCase(Locale.ROOT);
            if (start.equals(DELIVERED_TO)) {
                pending.add(field.substring(DELIVERED_TO.length()).strip());
            } else if (start.startsWith(RECEIVED)) {
                if (ours.matcher(field).find()) {
                    visited.addAll(pending);
                }
                pending.clear();
            }
        }
        return visited;
    }

    private static String[] fields(byte[] header) {
        return new String(header, StandardCharsets.UTF_8).split("\\r?\\n(?![ \\t])");
    }
}
