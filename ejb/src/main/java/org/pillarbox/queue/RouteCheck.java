package org.pillarbox.queue;

import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;

/** Whether there is such a way. */
public final class RouteCheck {
    private RouteCheck() {}

    /**
     * The way as it is written down.
     *
     * @throws InvalidSetting when no Connection has the number, or the text is no server
     */
    public static Route of(Route typed, Settings settings) {
        if (typed instanceof Route.Over over
                && settings.get(Connections.class).find(over.connection()).isEmpty()) {
            throw new InvalidSetting("route", "There is no Connection " + over.connection() + " any more");
        }
        if (typed instanceof Route.Server server) {
            return LanServer.parse(server.host().strip())
                    .map(found -> new Route.Server(found.toString()))
                    .orElseThrow(() -> new InvalidSetting(
                            "server", "Write the name or address of a server, such as mail2 or mail2:2525"));
        }
        return typed;
    }
}
