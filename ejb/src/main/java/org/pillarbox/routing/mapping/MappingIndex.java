package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.Origin;

/** All mappings, compiled for looking addresses up. Immutable, so that a look-up sees one state of them; thread safe. */
public final class MappingIndex {
    /** No mapping. */
    public static final MappingIndex EMPTY = of(List.of());

    private final AddressPatterns recipients;
    private final AddressPatterns senders;
    private final boolean hasSenders;
    private final int size;

    private MappingIndex(Collection<Mapping> mappings) {
        var bySide = mappings.stream()
                .sorted(Comparator.comparingLong(Mapping::id))
                .collect(Collectors.partitioningBy(mapping -> mapping.usage() == MappingUsage.SENDER));
        senders = new AddressPatterns(bySide.get(true));
        recipients = new AddressPatterns(bySide.get(false));
        hasSenders = !bySide.get(true).isEmpty();
        size = mappings.size();
    }

    /** Compiles mappings. */
    public static MappingIndex of(Collection<Mapping> mappings) {
        return new MappingIndex(mappings);
    }

    /** How many mappings there are. */
    public int size() {
        return size;
    }

    /** Whether there are mappings of senders' addresses. */
    public boolean hasSenders() {
        return hasSenders;
    }

    /** All mappings for a recipient at a valid domain, but for those of unrecognised addresses; in the order of their ids. */
    public List<Mapping> recipients(Address address, Origin origin) {
        List<Mapping> found = new ArrayList<>(0);
        recipients.find(address, true, some -> add(some, origin, found));
        return sorted(found);
    }

    /** The mappings for addresses at the recipient's domain that nothing else knows. */
    public List<Mapping> rest(Address address, Origin origin) {
        List<Mapping> found = new ArrayList<>(0);
        add(recipients.rest(address), origin, found);
        return found;
    }

    /**
     * The mappings for a sender.
     *
     * @param validDomain whether the sender's domain is one at which mail is received here
     */
    public List<Mapping> senders(Address sender, boolean validDomain) {
        List<Mapping> found = new ArrayList<>(0);
        senders.find(sender, validDomain, found::addAll);
        return sorted(found);
    }

    private static void add(List<Mapping> some, Origin origin, List<Mapping> found) {
        for (Mapping mapping : some) {
            if (mapping.isForRecipientsFrom(origin)) {
                found.add(mapping);
            }
        }
    }

    private static List<Mapping> sorted(List<Mapping> found) {
        if (found.size() > 1) {
            found.sort(Comparator.comparingLong(Mapping::id));
        }
        return found;
    }
}
