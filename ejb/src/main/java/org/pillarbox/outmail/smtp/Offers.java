package org.pillarbox.outmail.smtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pillarbox.api.mail.Reply;

/**
 * What a server offers in its answer to EHLO (RFC 5321 §4.1.1.1).
 *
 * @param keywords in upper case, each with its parameters in upper case
 */
record Offers(Map<String, Set<String>> keywords) {
    static final Offers NONE = new Offers(Map.of());

    Offers {
        keywords = Map.copyOf(keywords);
    }

    static Offers of(Reply ehlo) {
        Map<String, Set<String>> keywords = new HashMap<>();
        List<String> lines = ehlo.lines();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.strip().toUpperCase(Locale.ROOT).split("[ =]+");
            // A line of nothing but separators has no words.
            if (words.length > 0) {
                keywords.put(
                        words[0],
                        Set.copyOf(Arrays.asList(words).subList(1, words.length).stream()
                                .distinct()
                                .toList()));
            }
        }
        return new Offers(keywords);
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    boolean hasLogin(String mechanism) {
        return keywords.getOrDefault("AUTH", Set.of()).contains(mechanism);
    }
}
