package org.pillarbox.directory.importing;

import java.io.Serializable;
import java.util.List;

/**
 * What an import would do.
 *
 * @param created how many users it would make
 * @param changed how many it would change
 * @param same how many are so already
 * @param deleted how many it would delete
 * @param refused lines that would not be taken, in their order
 * @param rows the first lines, and what would come of each
 */
public record ImportPreview(int created, int changed, int same, int deleted, List<LineError> refused, List<Row> rows)
        implements Serializable {
    /** A line, without its password. */
    public record Row(int line, String name, Effect effect, boolean administrator, String comment)
            implements Serializable {}

    public ImportPreview {
        refused = List.copyOf(refused);
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to be done. */
    public boolean isUseful() {
        return created + changed + same > 0;
    }
}
