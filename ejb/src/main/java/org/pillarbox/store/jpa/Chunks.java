package org.pillarbox.store.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists of query parameters to a length that both databases take and can plan. */
final class Chunks {
    private static final int LENGTH = 500;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += LENGTH) {
            chunks.add(list.subList(from, Math.min(list.size(), from + LENGTH)));
        }
        return chunks;
    }
}
