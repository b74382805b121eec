package org.pillarbox.settings.inmail;

import java.util.Objects;
import org.pillarbox.settings.LanServer;

/** To whom a collected message goes (manual 6.3.2.1): exactly one of five ways. */
public sealed interface CollectedRoute {
    /** What a subject is searched for unless something else is wanted. */
    String MARKER = "{*}";

    /** To the recipients that its header names, see {@link DetectionOptions}. */
    record Detected() implements CollectedRoute {}

    /**
     * To one user or the members of a list, whatever the header says.
     *
     * @param target the name
     */
    record ToTarget(String target) implements CollectedRoute {
        public ToTarget {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * To one address on a mail server of the own network, whatever the header says.
     *
     * @param address such as {@code sales@office.example}
     * @param server which takes it
     */
    record ToServer(String address, LanServer server) implements CollectedRoute {
        public ToServer {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(server, "server");
        }
    }

    /** To the mailbox whose name stands beside an accepted address, where all have one address (manual 6.3.2.3). */
    record SingleAddress() implements CollectedRoute {}

    /**
     * To the mailbox whose name the subject holds (manual 6.3.2.4).
     *
     * @param marker what stands round the name, with {@code *} for the name itself
     */
    record Subject(String marker) implements CollectedRoute {
        public Subject {
            Objects.requireNonNull(marker, "marker");
        }
    }
}
