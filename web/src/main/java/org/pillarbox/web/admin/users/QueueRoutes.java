package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.queue.OutQueue.Entry;
import org.pillarbox.queue.Route;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.web.shell.Keys;
import org.pillarbox.web.shell.Texts;

/** The ways that queued mail can leave, for people. */
@Named
@RequestScoped
public class QueueRoutes {
    private static final String LAN = "lan";

    @Inject
    SettingsAdministration settings;

    /** What there is to choose from. */
    public List<SelectItem> getChoices() {
        Stream<SelectItem> any = Stream.of(new SelectItem("0", Texts.of("outqueue.route.any")));
        Stream<SelectItem> connections = connections().all().stream()
                .map(one -> new SelectItem(
                        String.valueOf(one.number()), Texts.of("outqueue.route.connection", one.name())));
        Stream<SelectItem> server = Stream.of(new SelectItem(LAN, Texts.of("outqueue.route.server")));
        return Stream.of(any, connections, server).flatMap(each -> each).toList();
    }

    Route of(String choice, String server) {
        if (choice.equals(LAN)) {
            return new Route.Server(server);
        }
        long number = Keys.parse(choice).orElse(0L);
        return number == 0 ? new Route.Any() : new Route.Over((int) Math.min(number, Integer.MAX_VALUE));
    }

    /** Which way an entry leaves; empty for the ordinary one. */
    public String words(Entry entry) {
        if (!entry.server().isEmpty()) {
            return Texts.of("outqueue.via", entry.server());
        }
        return entry.route() == 0
                ? ""
                : Texts.of(
                        "outqueue.via",
                        connections().find(entry.route()).map(one -> one.name()).orElse(String.valueOf(entry.route())));
    }

    private Connections connections() {
        return settings.get(Connections.class);
    }
}
