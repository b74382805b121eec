package org.pillarbox.queue;

import java.util.Objects;

/** Which way an entry is to leave. */
public sealed interface Route {
    /** The ordinary way, over whichever Connection takes it. */
    record Any() implements Route {
        @Override
        public String toString() {
            return "the ordinary way";
        }
    }

    /** The ordinary way, over this Connection only. */
    record Over(int connection) implements Route {
        @Override
        public String toString() {
            return "connection " + connection;
        }
    }

    /** A server of the own network, such as {@code mail2:2525}. */
    record Server(String host) implements Route {
        public Server {
            Objects.requireNonNull(host, "host");
        }

        @Override
        public String toString() {
            return "the server " + host;
        }
    }
}
