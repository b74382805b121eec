package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;
import org.pillarbox.routing.mapping.MappingAddress.Form;

/**
 * Mappings by the whole of their addresses. Most have no wildcard and lie in one hash; the others lie under their domain, or
 * under the pattern of it. Immutable.
 */
final class AddressPatterns {
    private final LocalPatterns names;
    private final Map<String, List<Mapping>> exact;
    private final Map<String, LocalPatterns> byDomain;
    private final WildcardSet<LocalPatterns> byDomainPattern;
    private final Map<String, List<Mapping>> rest;

    AddressPatterns(List<Mapping> mappings) {
        List<Mapping> forNames = new ArrayList<>();
        exact = new HashMap<>();
        rest = new HashMap<>();
        Map<String, List<Mapping>> domains = new HashMap<>();
        Map<String, List<Mapping>> domainPatterns = new HashMap<>();
        for (Mapping mapping : mappings) {
            MappingAddress address = mapping.address();
            String domain = address.domainKey();
            if (address.form() == Form.NAME) {
                forNames.add(mapping);
            } else if (address.form() == Form.UNRECOGNISED) {
                add(rest, domain, mapping);
            } else if (Wildcard.isIn(domain)) {
                add(domainPatterns, domain, mapping);
            } else if (Wildcard.isIn(address.local())) {
                add(domains, domain, mapping);
            } else {
                add(exact, address.key(), mapping);
            }
        }
        names = LocalPatterns.of(forNames);
        byDomain = compiled(domains);
        byDomainPattern = WildcardSet.of(compiled(domainPatterns));
    }

    private static void add(Map<String, List<Mapping>> map, String key, Mapping mapping) {
        map.computeIfAbsent(key, missing -> new ArrayList<>(1)).add(mapping);
    }

    private static Map<String, LocalPatterns> compiled(Map<String, List<Mapping>> domains) {
        Function<Map.Entry<String, List<Mapping>>, LocalPatterns> patterns = each -> LocalPatterns.of(each.getValue());
        return domains.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, patterns));
    }

    /**
     * Gives the mappings for an address, but for those of the form {@code ~@domain}.
     *
     * @param validDomain whether mappings of names without a domain count
     */
    void find(Address address, boolean validDomain, Consumer<List<Mapping>> found) {
        String local = address.localKey();
        String domain = DomainKeys.of(address.domain());
        if (validDomain) {
            names.find(local, found);
        }
        List<Mapping> same = exact.get(local + "@" + domain);
        if (same != null) {
            found.accept(same);
        }
        LocalPatterns here = byDomain.get(domain);
        if (here != null) {
            here.find(local, found);
        }
        byDomainPattern.find(domain, patterns -> patterns.find(local, found));
    }

    /** The mappings of the form {@code ~@domain}. */
    List<Mapping> rest(Address address) {
        return rest.getOrDefault(DomainKeys.of(address.domain()), List.of());
    }
}
