package org.pillarbox.routing.mapping;

import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.RouteTarget;

/** Where a mapping's mail goes (manual 5.1.2). Whom a name means is found out when a message comes. */
public sealed interface MappingTarget {
    /** As it is written for {@link Remote}. */
    String REMOTE = "*REMOTE";

    /** The longest text of a target. */
    int LONGEST = 320;

    /** A user, or a group of users. */
    record Named(String name) implements MappingTarget {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An address, usually elsewhere. */
    record Mail(Address address) implements MappingTarget {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** The address is somebody's who has the mailbox elsewhere, although its domain is a local one (manual 5.5). */
    record Remote() implements MappingTarget {
        @Override
        public String toString() {
            return REMOTE;
        }
    }

    /** For comparisons: two targets that agree in it are one. */
    default String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** What a text means; empty when it means nothing. */
    static Optional<MappingTarget> parse(String text) {
        if (text.equalsIgnoreCase(REMOTE)) {
            return Optional.of(new Remote());
        }
        return RouteTarget.parse(text).flatMap(MappingTarget::of);
    }

    private static Optional<MappingTarget> of(RouteTarget target) {
        if (target instanceof RouteTarget.User user) {
            return Optional.of(new Named(user.name()));
        }
        return target instanceof RouteTarget.Mail mail ? Optional.of(new Mail(mail.address())) : Optional.empty();
    }
}
