package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.importing.LineError;
import org.pillarbox.settings.InvalidSetting;

/** Works out what the import of a file would do. */
public final class MappingPreviews {
    private static final MappingQuery ALL = new MappingQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), MappingQuery.Column.ADDRESS, false, 0, 1);

    private final Mappings mappings;
    private final MappingRules rules;

    public MappingPreviews(Mappings mappings, MappingRules rules) {
        this.mappings = mappings;
        this.rules = rules;
    }

    /**
     * Compares a file with what there is.
     *
     * @param replace whether all that there is would be deleted first
     */
    public MappingPreview of(MappingFile file, boolean replace) {
        Set<String> there = new HashSet<>();
        if (!replace) {
            mappings.all().forEach(mapping -> there.add(mapping.key()));
        }
        List<Mapping> added = new ArrayList<>();
        List<LineError> errors = new ArrayList<>(file.errors());
        int same = 0;
        for (MappingFile.Line line : file.lines()) {
            try {
                Mapping mapping = rules.checked(0, MappingDraft.always(line.address(), line.target()));
                if (there.add(mapping.key())) {
                    added.add(mapping);
                } else {
                    same++;
                }
            } catch (InvalidSetting flaw) {
                errors.add(new LineError(line.number(), line.address(), flaw.getMessage()));
            }
        }
        errors.sort(Comparator.comparingInt(LineError::line));
        return new MappingPreview(added, same, replace ? mappings.count(ALL) : 0, errors);
    }
}
