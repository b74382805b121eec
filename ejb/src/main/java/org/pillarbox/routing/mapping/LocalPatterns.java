package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pillarbox.message.Wildcard;

/** Mappings by what their addresses say left of the {@code @}: names by a hash, patterns by their literals. Immutable. */
final class LocalPatterns {
    private final Map<String, List<Mapping>> names = new HashMap<>();
    private final WildcardSet<List<Mapping>> patterns;

    private LocalPatterns(List<Mapping> mappings) {
        Map<String, List<Mapping>> globs = new HashMap<>();
        for (Mapping mapping : mappings) {
            String key = mapping.address().localKey();
            (Wildcard.isIn(key) ? globs : names)
                    .computeIfAbsent(key, missing -> new ArrayList<>(1))
                    .add(mapping);
        }
        patterns = WildcardSet.of(globs);
    }

    static LocalPatterns of(List<Mapping> mappings) {
        return new LocalPatterns(mappings);
    }

    /** Gives the mappings for a name in lower case. */
    void find(String name, Consumer<List<Mapping>> found) {
        List<Mapping> exact = names.get(name);
        if (exact != null) {
            found.accept(exact);
        }
        patterns.find(name, found);
    }
}
