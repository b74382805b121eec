package org.pillarbox.queue;

import java.util.Objects;

/** Where queued mail goes next. */
public sealed interface Destination {
    /**
     * A server of the own network (manual 13).
     *
     * @param host its name or address, with its port where it is another than 25
     */
    record Server(String host) implements Destination {
        public Server {
            Objects.requireNonNull(host, "host");
        }

        @Override
        public String toString() {
            return host;
        }
    }

    /**
     * The mail exchangers of a domain (manual 6.4.3).
     *
     * @param name in lower case, without a dot at its end
     */
    record Domain(String name) implements Destination {
        public Domain {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Everything that leaves the ordinary way, whatever its domain: what a relay is given (manual 6.4.2). */
    record Outside() implements Destination {
        @Override
        public String toString() {
            return "the Internet";
        }
    }
}
