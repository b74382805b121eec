package org.pillarbox.routing;

import java.util.Objects;

/**
 * How it was found out for whom a collected message is. Its envelope holds what was found: addresses at accepted domains, which are
 * local whatever the Local Domains say, and names of users or groups, which have no domain.
 */
public sealed interface CollectedWay {
    /** To the recipients of the envelope. */
    record ToRecipients() implements CollectedWay {}

    /**
     * To the envelope's recipients on another server of the own network.
     *
     * @param server as {@link Target.OutQueue#host} names it
     */
    record ToServer(String server) implements CollectedWay {
        public ToServer {
            Objects.requireNonNull(server, "server");
        }
    }

    /**
     * No recipient was found; the envelope names the account from which the message was collected.
     *
     * @param why in words
     * @param treatment what becomes of it
     */
    record ToNobody(String why, Treatment treatment) implements CollectedWay {
        public ToNobody {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(treatment, "treatment");
        }
    }

    /** What becomes of a message without recipients. */
    enum Treatment {
        /** What the settings say of mail for unknown recipients. */
        AS_SET,
        /** The Main Administrator gets it as it is. */
        ADMINISTRATOR,
        /** The Main Administrator is told of it, because the settings are at fault. */
        FAULT
    }
}
