package org.pillarbox.routing.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.routing.domain.ForwardingRules;
import org.pillarbox.routing.domain.RuleLines;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAdministration;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.Settings;

/** LAN forwarding rules for another server, for administrators. */
@Stateless
@Local(ForwardingRules.class)
@RolesAllowed("admin")
public class ForwardingRulesBean implements ForwardingRules {
    private static final int PAGE = 500;

    @Inject
    private Settings settings;

    @Inject
    private UserAdministration users;

    @Inject
    private MappingAdministration mappings;

    @Override
    public String text() {
        LocalMailSettings local = settings.get(LocalMailSettings.class);
        return RuleLines.of(local, new LanServer(local.hostAddress(), port()), userNames(), mapped());
    }

    private int port() {
        int port = settings.get(ServicesSettings.class)
                .service("smtp")
                .map(ServicesSettings.Service::port)
                .orElse(LanServer.SMTP_PORT);
        return PortOffset.ofServer().moved(port);
    }

    /** Of whom mail has its mailbox here. */
    private List<String> mapped() {
        List<String> addresses = new ArrayList<>();
        List<Mapping> page;
        int read = 0;
        do {
            page = mappings.list(new MappingQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    MappingQuery.Column.ADDRESS,
                    false,
                    read,
                    PAGE));
            read += page.size();
            page.stream()
                    .filter(mapping -> mapping.usage() == MappingUsage.ALWAYS || mapping.usage() == MappingUsage.SMTP)
                    .filter(mapping -> !(mapping.target() instanceof MappingTarget.Remote))
                    .forEach(mapping -> addresses.add(mapping.address().toString()));
        } while (page.size() == PAGE && addresses.size() <= RuleLines.MOST);
        return addresses;
    }

    private List<String> userNames() {
        List<String> names = new ArrayList<>();
        List<UserRow> page;
        do {
            page = users.list(new UserQuery(
                    Optional.empty(), Optional.empty(), UserQuery.Column.NAME, false, names.size(), PAGE));
            page.forEach(row -> names.add(row.name()));
        } while (page.size() == PAGE);
        return names;
    }
}
