package org.pillarbox.connection.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.connection.ConnectionEdits;
import org.pillarbox.connection.ConnectionUse;
import org.pillarbox.connection.Links;
import org.pillarbox.connection.dial.LinkSecret;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Connections for administrators. */
@Stateless
@Local(ConnectionAdministration.class)
@RolesAllowed("admin")
public class ConnectionAdministrationBean implements ConnectionAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private Settings settings;

    @Inject
    private LinkSecret secret;

    @Inject
    private Links links;

    @Inject
    private Instance<ConnectionUse> uses;

    private ConnectionEdits edits() {
        return new ConnectionEdits(settings, secret);
    }

    @Override
    public Connections connections() {
        return administration.get(Connections.class);
    }

    @Override
    public Set<Integer> online() {
        return connections().all().stream()
                .filter(links::isUp)
                .map(Connection::number)
                .collect(Collectors.toSet());
    }

    @Override
    public Connections wouldBe(Connection wanted, Optional<String> password) {
        return edits().added(wanted, password);
    }

    @Override
    public int add(Connection wanted, Optional<String> password) {
        Connections more = edits().added(wanted, password);
        administration.save(more);
        return more.lastNumber();
    }

    @Override
    public void save(Connection wanted, Optional<String> password) {
        administration.save(edits().saved(wanted, password));
    }

    @Override
    public void remove(Set<Integer> numbers) {
        administration.save(edits().removed(numbers, this::usesOf));
    }

    private List<String> usesOf(int number) {
        return uses.stream().flatMap(use -> use.of(number).stream()).toList();
    }

    @Override
    public DialUpSettings entries() {
        return administration.get(DialUpSettings.class);
    }

    @Override
    public void saveEntry(String before, DialUpEntry entry) {
        Connections renamed = edits().renamed(before, entry.name());
        administration.save(edits().savedEntry(before, entry));
        if (!renamed.equals(connections())) {
            administration.save(renamed);
        }
    }

    @Override
    public void removeEntries(Set<String> names) {
        administration.save(edits().removedEntries(names));
    }
}
