package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingTarget;

/**
 * Whose a local address is when somebody writes from it: the user's of that name, or, where default mappings are disabled, those
 * users' to whom it is mapped, alone or as members of a group. So companies that share the server do not own each other's addresses (manual 12.1). Costs no query.
 */
public final class UserAddresses {
    private final LocalDomains domains;
    private final UserDirectory users;
    private final ActiveMappings mappings;

    public UserAddresses(LocalDomains domains, UserDirectory users, ActiveMappings mappings) {
        this.domains = domains;
        this.users = users;
        this.mappings = mappings;
    }

    /** Who may call it theirs; nobody for addresses elsewhere. */
    public List<LocalUser> owners(Address address) {
        if (!domains.contains(address)) {
            return List.of();
        }
        return domains.hasOnlyMappings()
                ? mappings.current().recipients(address, Origin.SERVER).stream()
                        .map(Mapping::target)
                        .flatMap(target -> users(target).stream())
                        .distinct()
                        .toList()
                : users.find(address.localPart()).stream().toList();
    }

    /** Whose alone it is. */
    public Optional<LocalUser> owner(Address address) {
        List<LocalUser> owners = owners(address);
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private List<LocalUser> users(MappingTarget target) {
        if (target instanceof MappingTarget.Mail mail && domains.contains(mail.address())) {
            return named(mail.address().localPart());
        }
        return target instanceof MappingTarget.Named named ? named(named.name()) : List.of();
    }

    /** As mappings reach them: a group comes before a user. */
    private List<LocalUser> named(String name) {
        return users.group(name).map(MailGroup::members).orElseGet(() -> users.find(name).stream()
                .toList());
    }
}
