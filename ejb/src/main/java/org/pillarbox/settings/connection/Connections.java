package org.pillarbox.settings.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All connections (manual 6.2).
 *
 * @param all in the order of their numbers
 * @param lastNumber the highest number that was ever given, so that none is given twice
 */
public record Connections(List<Connection> all, int lastNumber) {
    public Connections {
        all = all.stream().sorted(Comparator.comparingInt(Connection::number)).toList();
        lastNumber = Math.max(
                lastNumber, all.stream().mapToInt(Connection::number).max().orElse(0));
    }

    /** The one with this number. */
    public Optional<Connection> find(int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The one with the lowest number. */
    public Optional<Connection> first() {
        return all.stream().findFirst();
    }

    /** With this one, in the place of the one that has its number. */
    public Connections with(Connection connection) {
        List<Connection> others =
                new ArrayList<>(without(Set.of(connection.number())).all());
        others.add(connection);
        return new Connections(others, lastNumber);
    }

    /** Without these. */
    public Connections without(Set<Integer> numbers) {
        return new Connections(
                all.stream().filter(one -> !numbers.contains(one.number())).toList(), lastNumber);
    }

    /** The number for a new one. */
    public int nextNumber() {
        return lastNumber + 1;
    }
}
