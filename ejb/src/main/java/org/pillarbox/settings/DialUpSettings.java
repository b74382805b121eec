package org.pillarbox.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dial-up connections of this machine, which Connections choose from (manual 6.2.1).
 *
 * @param entries in the order of their names
 */
public record DialUpSettings(List<DialUpEntry> entries) {
    public DialUpSettings {
        entries = List.copyOf(entries);
    }

    /** The one of this name. */
    public Optional<DialUpEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The same with one more, in the place of one that had this name before; empty for a new one. */
    public DialUpSettings with(String before, DialUpEntry entry) {
        return sorted(Stream.concat(others(before), Stream.of(entry)));
    }

    /** The same without this one. */
    public DialUpSettings without(String name) {
        return sorted(others(name));
    }

    private Stream<DialUpEntry> others(String name) {
        return entries.stream().filter(entry -> !entry.name().equals(name));
    }

    private static DialUpSettings sorted(Stream<DialUpEntry> entries) {
        return new DialUpSettings(
                entries.sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
                        .toList());
    }
}
