package org.pillarbox.web.admin.services;

import java.util.Arrays;
import java.util.List;

/** Lists that are typed: one name on a line, or with commas or blanks between them. */
final class TlsWords {
    private TlsWords() {}

    /** The names, each once. */
    static List<String> of(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
