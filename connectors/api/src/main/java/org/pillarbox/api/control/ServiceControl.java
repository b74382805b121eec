package org.pillarbox.api.control;

import java.util.List;
import java.util.function.Predicate;

/** The adapter's switches, usable at any time from any thread. */
public interface ServiceControl {
    /** Where the adapter publishes itself in JNDI. */
    String JNDI_NAME = "java:/pillarbox/ServiceControl";

    /**
     * Makes the services be as given: opens, closes and moves ports as needed. A service whose port or address did not
     * change keeps its sessions; one that closes lets running commands finish. A port that cannot be opened makes its
     * service {@link ServiceStatus.State#FAILED}, which is retried in the background, and harms no other.
     */
    void apply(List<ServiceConfig> services);

    /**
     * Uses these certificates for handshakes from now on; services without any keep waiting for one. Where a file cannot be
     * read, or holds an expired certificate in the place of a valid one, what was read from it before stays.
     *
     * @throws IllegalArgumentException when none of them can be used; those in use stay
     */
    void useCertificate(TlsMaterial material);

    /** Moves bytes so on the connections of all services that are made from now on. */
    void useLines(LineOptions options);

    /** How each configured service does, in the order given to {@link #apply}. */
    List<ServiceStatus> status();

    /** The open sessions, a snapshot. */
    List<SessionStatus> sessions();

    /** Ends the sessions that match, with the protocol's own words, at their next safe point. */
    void endSessions(Predicate<SessionStatus> which);
}
