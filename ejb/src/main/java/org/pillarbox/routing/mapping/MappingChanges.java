package org.pillarbox.routing.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.InvalidSetting;

/**
 * Creates, changes, deletes and imports mappings, in the caller's transaction: takes the turn, checks, stores, audits,
 * announces. A refusal must roll the transaction back.
 */
public final class MappingChanges {
    private final Mappings mappings;
    private final MappingRules rules;
    private final AuditLog audit;
    private final Consumer<MappingsChanged> announce;

    public MappingChanges(Mappings mappings, MappingRules rules, AuditLog audit, Consumer<MappingsChanged> announce) {
        this.mappings = mappings;
        this.rules = rules;
        this.audit = audit;
        this.announce = announce;
    }

    /** See {@link MappingAdministration#create}. */
    public Mapping create(MappingDraft draft) {
        Mapping wanted = rules.checked(0, draft);
        long change = mappings.nextChange();
        refuseTwin(wanted);
        Mapping created = mappings.insert(List.of(wanted)).get(0);
        audit.record("mapping.create", created.toString(), described(created));
        announce.accept(new MappingsChanged(change, false, List.of(created), Set.of()));
        return created;
    }

    /** See {@link MappingAdministration#change}. */
    public Mapping change(long id, MappingDraft draft) {
        Mapping wanted = rules.checked(id, draft);
        long change = mappings.nextChange();
        Mapping before =
                mappings.find(id).orElseThrow(() -> new InvalidSetting("address", "This mapping is no longer there"));
        refuseTwin(wanted);
        mappings.update(wanted);
        if (!before.equals(wanted)) {
            audit.record(
                    "mapping.change",
                    before.toString(),
                    described(before) + " -> " + wanted + ", " + described(wanted));
        }
        announce.accept(new MappingsChanged(change, false, List.of(wanted), Set.of()));
        return wanted;
    }

    /** See {@link MappingAdministration#delete}. */
    public int delete(Set<Long> ids) {
        long change = mappings.nextChange();
        return delete(change, mappings.find(ids));
    }

    /** The user or group of this name goes, and what leads to it alone. */
    public void forget(String name) {
        // Most have no mapping, and their going must not make every node look for changes.
        if (!mappings.to(name).isEmpty()) {
            long change = mappings.nextChange();
            delete(change, mappings.to(name));
        }
    }

    private int delete(long change, List<Mapping> gone) {
        Set<Long> ids = gone.stream().map(Mapping::id).collect(Collectors.toSet());
        mappings.delete(ids);
        gone.forEach(mapping -> audit.record("mapping.delete", mapping.toString(), described(mapping)));
        announce.accept(new MappingsChanged(change, false, List.of(), ids));
        return ids.size();
    }

    /** See {@link MappingAdministration#importFile}. */
    public ImportedMappings importFile(MappingFile file, boolean replace) {
        long change = mappings.nextChange();
        MappingPreview preview = new MappingPreviews(mappings, rules).of(file, replace);
        int deleted = replace ? mappings.clear() : 0;
        List<Mapping> stored = mappings.insert(preview.added());
        audit.record(
                "mapping.import",
                replace ? "instead of all there were" : "beside those there were",
                stored.size() + " stored, " + deleted + " deleted, "
                        + preview.errors().size() + " lines left out");
        announce.accept(new MappingsChanged(change, replace, stored, Set.of()));
        return new ImportedMappings(stored.size(), preview.same(), deleted, preview.errors());
    }

    private void refuseTwin(Mapping wanted) {
        boolean there = mappings.of(wanted.address()).stream()
                .anyMatch(other -> other.id() != wanted.id() && other.key().equals(wanted.key()));
        if (there) {
            throw new InvalidSetting("address", "There is already a mapping " + wanted + " for the same mail");
        }
    }

    /** What the audit log says beside address and target. */
    private static String described(Mapping mapping) {
        String usage = mapping.usage().name().toLowerCase(Locale.ROOT)
                + mapping.inMail().map(id -> " of In Mail " + id).orElse("");
        return mapping.comment().isEmpty() ? usage : usage + ", comment: " + mapping.comment();
    }
}
