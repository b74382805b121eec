package org.pillarbox.web.admin.users;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Check boxes that together stand for a set: a page reaches each by its constant's name. */
final class Boxes {
    private Boxes() {}

    static <E extends Enum<E>> void check(Class<E> all, Set<E> checked, Map<String, Boolean> boxes) {
        for (E one : all.getEnumConstants()) {
            boxes.put(one.name(), checked.contains(one));
        }
    }

    static <E extends Enum<E>> Set<E> checked(Class<E> all, Map<String, Boolean> boxes) {
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> Boolean.TRUE.equals(boxes.get(one.name())))
                .collect(Collectors.toSet());
    }
}
