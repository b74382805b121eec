package org.pillarbox.message.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A header while it is edited: fields are replaced or removed whole, or added behind the others. Not thread safe. */
final class HeaderEdits {
    private final HeaderBlock header;
    private final List<String> now = new ArrayList<>();
    private final StringBuilder added = new StringBuilder();

    HeaderEdits(HeaderBlock header) {
        this.header = header;
        header.fields().forEach(field -> now.add(field.raw()));
    }

    /** The first field of this name as it is now; only those that the message came with. */
    Optional<HeaderField> first(String name) {
        for (int i = 0; i < now.size(); i++) {
            HeaderField original = header.fields().get(i);
            if (!now.get(i).isEmpty() && original.name().equals(name)) {
                return Optional.of(
                        new HeaderField(original.start(), now.get(i), now.get(i).indexOf(':')));
            }
        }
        return Optional.empty();
    }

    /** Changes every field of this name. */
    void change(String name, UnaryOperator<HeaderField> change) {
        for (int i = 0; i < now.size(); i++) {
            HeaderField original = header.fields().get(i);
            if (!now.get(i).isEmpty() && original.name().equals(name)) {
                HeaderField current =
                        new HeaderField(original.start(), now.get(i), now.get(i).indexOf(':'));
                now.set(i, change.apply(current).raw());
            }
        }
    }

    /** Leaves one field of this name: the first is replaced, the others go; behind all others where there was none. */
    void set(String name, String field) {
        boolean placed = false;
        for (int i = 0; i < now.size(); i++) {
            if (header.fields().get(i).name().equals(name) && !now.get(i).isEmpty()) {
                now.set(i, placed ? "" : field);
                placed = true;
            }
        }
        if (!placed) {
            added.append(field);
        }
    }

    /** Leaves no field of this name. */
    void remove(String name) {
        for (int i = 0; i < now.size(); i++) {
            if (header.fields().get(i).name().equals(name)) {
                now.set(i, "");
            }
        }
    }

    List<Splice> splices() {
        List<Splice> splices = new ArrayList<>(0);
        for (int i = 0; i < now.size(); i++) {
            HeaderField original = header.fields().get(i);
            if (!now.get(i).equals(original.raw())) {
                splices.add(new Splice(original.start(), original.raw().length(), bytes(now.get(i))));
            }
        }
        if (!added.isEmpty()) {
            splices.add(new Splice(header.end(), 0, bytes(added.toString())));
        }
        return splices;
    }

    private static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
}
