package org.pillarbox.routing.mapping;

import java.util.List;
import org.pillarbox.directory.importing.LineError;

/**
 * What an import would do.
 *
 * @param added the mappings it would store
 * @param same lines whose mapping is there already, or stood in an earlier line
 * @param deleted how many mappings it would delete first
 * @param errors lines that it would leave out, in their order
 */
public record MappingPreview(List<Mapping> added, int same, long deleted, List<LineError> errors) {
    public MappingPreview {
        added = List.copyOf(added);
        errors = List.copyOf(errors);
    }
}
