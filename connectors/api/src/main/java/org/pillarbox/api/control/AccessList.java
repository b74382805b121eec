package org.pillarbox.api.control;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.mail.AddressTable;

/**
 * From where a service may be reached, before anybody has logged in: the first line that holds the address decides (manual
 * 11.9.1). Compiled and immutable; deciding takes about a microsecond, whatever the number of lines.
 */
public final class AccessList {
    /** Everybody. */
    public static final AccessList OPEN = new AccessList(List.of());

    /** Allows the addresses of a block, or prohibits them. */
    public record Line(AddressBlock block, boolean allows) {}

    private record Ranked(int rank, boolean allows) {}

    private final List<Line> lines;
    private final AddressTable<Ranked> table;

    /** Compiles the lines, which are tried in this order. */
    public AccessList(List<Line> lines) {
        this.lines = List.copyOf(lines);
        Map<AddressBlock, Ranked> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            first.putIfAbsent(lines.get(i).block(), new Ranked(i, lines.get(i).allows()));
        }
        this.table = new AddressTable<>(first);
    }

    /** Whether a peer at this address is let in; without any line everybody is, else nobody whom no line names. */
    public boolean admits(InetAddress from) {
        return lines.isEmpty()
                || table.covering(from).stream()
                        .min(Comparator.comparingInt(Ranked::rank))
                        .map(Ranked::allows)
                        .orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessList list && list.lines.equals(lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return "AccessList" + lines;
    }
}
