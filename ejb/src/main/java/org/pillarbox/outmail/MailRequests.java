package org.pillarbox.outmail;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.settings.LanServer;

/** Port: asks other servers to send what waits with them (ETRN, RFC 1985). Thread safe. */
public interface MailRequests {
    /**
     * Connects, says {@code ETRN} and good bye. An interrupt breaks it off at once.
     *
     * @param connection the number of the Connection that is run
     * @param server whom to ask; empty for the relay of that Connection's Out Mail, as whose user this server logs in
     * @param node for which domain or node
     * @return what the server said
     * @throws Unreachable when nobody could be asked
     * @throws InterruptedException when it was broken off
     */
    Reply ask(int connection, Optional<LanServer> server, String node) throws Unreachable, InterruptedException;
}
