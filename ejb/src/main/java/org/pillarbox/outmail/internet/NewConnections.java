package org.pillarbox.outmail.internet;

import java.util.Optional;
import org.pillarbox.settings.connection.Connection;

/** Facade for administrators: new Connections with their Out Mail in one step (manual 6.2, 6.4). */
public interface NewConnections {
    /**
     * Sees whether such a Connection could be added, and adds none.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void check(Connection wanted, Optional<String> linkPassword, Optional<String> relayPassword);

    /**
     * Adds a Connection.
     *
     * @param wanted its number and its sealed passwords do not count
     * @param linkPassword what was typed for the dial command; empty for none
     * @param relayPassword what was typed for the relays; empty for none
     * @return its number
     * @throws org.pillarbox.settings.InvalidSetting naming the field; nothing is stored then
     */
    int add(Connection wanted, Optional<String> linkPassword, Optional<String> relayPassword);
}
