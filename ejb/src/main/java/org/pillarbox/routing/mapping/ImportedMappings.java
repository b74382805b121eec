package org.pillarbox.routing.mapping;

import java.util.List;
import org.pillarbox.directory.importing.LineError;

/**
 * What an import did.
 *
 * @param stored mappings that are new
 * @param same lines whose mapping was there already, or stood in an earlier line
 * @param deleted mappings that were deleted first
 * @param errors lines that were left out
 */
public record ImportedMappings(int stored, int same, int deleted, List<LineError> errors) {
    public ImportedMappings {
        errors = List.copyOf(errors);
    }
}
