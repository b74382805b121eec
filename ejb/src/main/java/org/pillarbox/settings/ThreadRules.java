package org.pillarbox.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads which servers get fewer threads: entries {@code 192.168.1.1:1025-5}, separated by blanks (manual 13.3). */
final class ThreadRules {
    private static final int MOST = 1000;

    private ThreadRules() {}

    /**
     * Reads them; of two for one server the first counts.
     *
     * @throws InvalidSetting when an entry is none
     */
    static Map<LanServer, Integer> parse(String text) {
        Map<LanServer, Integer> rules = new LinkedHashMap<>();
        for (String entry : text.strip().split("\\s+")) {
            if (!entry.isEmpty()) {
                int dash = entry.lastIndexOf('-');
                LanServer server =
                        LanServer.parse(entry.substring(0, Math.max(0, dash))).orElseThrow(() -> refused(entry));
                rules.putIfAbsent(server, threads(entry, dash));
            }
        }
        return rules;
    }

    private static int threads(String entry, int dash) {
        String number = entry.substring(dash + 1);
        int threads = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
        if (threads < 1 || threads > MOST) {
            throw refused(entry);
        }
        return threads;
    }

    private static InvalidSetting refused(String entry) {
        return new InvalidSetting(
                "threadRules", "\"" + entry + "\" is not of the form server-threads, such as 192.168.1.1:1025-5");
    }
}
