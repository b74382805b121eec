package org.pillarbox.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ErrorLog;

/** Facade for administrators: how the server does now. */
public interface ServerStatus {
    /** The status line; at most a second old. */
    StatusLine statusLine();

    /** The home page; at most a few seconds old. */
    Dashboard dashboard();

    /** What should be put right; at most a few seconds old. */
    List<Concern> concerns();

    /** The services in the page's order. */
    List<ServiceRow> services();

    /** Every address of the host's network interfaces, loopback included. */
    List<String> localAddresses();

    /** The networks that the host is in, without loopback. */
    List<AddressBlock> localNetworks();

    /** The open sessions of mail programs and the command line, a snapshot, by service and then by time. */
    List<SessionRow> sessions();

    /** Ends a session with its protocol's words; false when there is none. */
    boolean endSession(String id);

    /**
     * An open session.
     *
     * @param user who is logged in; empty for nobody
     */
    record SessionRow(String id, String service, String address, String user, Instant since) {}

    /**
     * The top of each page.
     *
     * @param connection whether the server is online, or which connection is under way, in words
     * @param nextPoll the next time of a schedule; empty when no schedule is in effect
     */
    record StatusLine(
            String hostName,
            String address,
            String connection,
            long queued,
            long messages,
            Optional<Instant> nextPoll,
            String version) {}

    /** A service as configured and as it runs. */
    record ServiceRow(
            String name,
            String title,
            boolean enabled,
            boolean canBeDisabled,
            int port,
            int defaultPort,
            int openPort,
            String bindAddress,
            String state,
            String reason,
            int sessions,
            long totalSessions) {}

    /** The home page's figures. */
    record Dashboard(
            Instant started,
            long users,
            long receivedToday,
            long deliveredToday,
            long refusedToday,
            long queued,
            long storedBytes,
            long freeBytes,
            long memoryUsed,
            long memoryMax,
            List<ErrorLog.Entry> errors) {}
}
