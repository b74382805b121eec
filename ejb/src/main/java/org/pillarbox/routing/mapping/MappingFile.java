package org.pillarbox.routing.mapping;

import java.io.Serializable;
import java.util.List;
import org.pillarbox.directory.importing.LineError;

/**
 * A file of mappings, read: its lines, and those that cannot be read. Nothing of it has been compared with what there is.
 *
 * @param lines one for each mapping
 * @param errors lines of a wrong form
 */
public record MappingFile(List<Line> lines, List<LineError> errors) implements Serializable {
    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 16 << 20;

    /** The most lines. */
    public static final int MOST_LINES = 200_000;

    public MappingFile {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
    }

    /**
     * A line of two fields.
     *
     * @param number from 1 on
     */
    public record Line(int number, String address, String target) implements Serializable {}
}
