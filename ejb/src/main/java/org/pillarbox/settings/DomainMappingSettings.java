package org.pillarbox.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;

/**
 * The Domain Mappings page (manual 12.2).
 *
 * @param mappings in the order of their first domains; each first domain once
 */
public record DomainMappingSettings(List<DomainMapping> mappings) {
    public DomainMappingSettings {
        mappings = List.copyOf(mappings);
    }

    /** The mapping from this domain, in either spelling of an international name. */
    public Optional<DomainMapping> from(String domain) {
        String key = AcceptedAddresses.key(domain);
        return mappings.stream()
                .filter(mapping -> AcceptedAddresses.key(mapping.from()).equals(key))
                .findFirst();
    }

    /** One mapping more. Whether its first domain has one already is judged when it is stored. */
    public DomainMappingSettings with(DomainMapping mapping) {
        return sorted(Stream.concat(mappings.stream(), Stream.of(mapping)));
    }

    /** Without the mappings from these domains. */
    public DomainMappingSettings without(Set<String> from) {
        return sorted(mappings.stream().filter(mapping -> !from.contains(mapping.from())));
    }

    private static DomainMappingSettings sorted(Stream<DomainMapping> mappings) {
        return new DomainMappingSettings(
                mappings.sorted(Comparator.comparing(DomainMapping::from)).toList());
    }

    /**
     * What an address becomes: the same name at the other domain, once and no further; an address of a domain without a mapping is
     * given back as it is. Works the table out: to be kept while the settings hold.
     */
    public UnaryOperator<Address> table() {
        Map<String, String> domains = new HashMap<>();
        mappings.forEach(
                mapping -> domains.put(AcceptedAddresses.key(mapping.from()), AcceptedAddresses.key(mapping.to())));
        return address -> {
            String other = domains.get(AcceptedAddresses.key(address.domain()));
            return other == null ? address : new Address(address.localPart(), other);
        };
    }
}
