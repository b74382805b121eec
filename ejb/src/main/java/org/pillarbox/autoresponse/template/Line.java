package org.pillarbox.autoresponse.template;

import java.util.List;
import java.util.Optional;

/** A line of a section. */
sealed interface Line {
    /** Goes into the answer with its expansion tags replaced. */
    record Words(List<Piece> pieces, boolean isBlank) implements Line {
        public Words {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }
    }

    /** Says something of the answer, and does not show. */
    record Tag(Definition definition) implements Line {
        @Override
        public boolean isBlank() {
            return false;
        }

        @Override
        public Optional<String> problem() {
            return definition.problem();
        }
    }

    /** Whether nothing is to be seen of it. */
    boolean isBlank();

    /** What is certainly wrong with it. */
    Optional<String> problem();

    /** Reads a line that opens no section. */
    static Line read(String raw, LocalForms forms) {
        Optional<Line> tag = Definition.read(raw, forms).map(Tag::new);
        if (tag.isPresent()) {
            return tag.get();
        }
        boolean escaped = raw.startsWith("\\[") || raw.startsWith("\\<");
        return new Words(Piece.read(escaped ? raw.substring(1) : raw), raw.isBlank());
    }
}
