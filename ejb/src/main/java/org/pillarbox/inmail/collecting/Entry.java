package org.pillarbox.inmail.collecting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.inmail.pop3.Listed;

/**
 * A message as the server shows it.
 *
 * @param listed its number and size
 * @param uid by what the server calls it from session to session; empty where there is no such name that can be used
 */
record Entry(Listed listed, Optional<String> uid) {
    /** RFC 1939 §7. */
    private static final int LONGEST = 70;

    int number() {
        return listed.number();
    }

    long bytes() {
        return listed.bytes();
    }

    /** Of a listing and its names; one that several messages bear is none. */
    static List<Entry> of(List<Listed> listing, Optional<Map<Integer, String>> names) {
        Map<String, Integer> bearers = new HashMap<>();
        names.ifPresent(all -> all.values().forEach(name -> bearers.merge(name, 1, Integer::sum)));
        List<Entry> entries = new ArrayList<>(listing.size());
        for (Listed listed : listing) {
            Optional<String> uid = names.map(all -> all.get(listed.number()))
                    .filter(name -> bearers.get(name) == 1)
                    .map(Entry::kept);
            entries.add(new Entry(listed, uid));
        }
        return entries;
    }

    /** As it is kept: what is too long or odd by a digest of it. */
    private static String kept(String name) {
        boolean plain = name.length() <= LONGEST && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return plain ? "u:" + name : "h:" + Digest.of(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}
