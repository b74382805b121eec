package org.pillarbox.schedule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.Schedule;

/** Which Connections are to be run (manual 7.4.3). */
public sealed interface RunTarget {
    /** Those that are used with the main connection schedule. */
    RunTarget PRIMARY = new Primary();
    /** Each of them. */
    RunTarget ALL = new All();

    /** Those among these. */
    List<Connection> among(Connections connections);

    /** One of them. */
    static RunTarget one(int number) {
        return new Only(Set.of(number));
    }

    /** What a schedule runs. */
    static RunTarget of(Schedule schedule) {
        return schedule.isMain() ? PRIMARY : new Only(schedule.connections());
    }

    /** See {@link RunTarget#PRIMARY}. */
    record Primary() implements RunTarget {
        @Override
        public List<Connection> among(Connections connections) {
            return connections.all().stream().filter(Connection::mainSchedule).toList();
        }
    }

    /** See {@link RunTarget#ALL}. */
    record All() implements RunTarget {
        @Override
        public List<Connection> among(Connections connections) {
            return connections.all();
        }
    }

    /** Some, by their numbers; one that is not there any more is passed over. */
    record Only(Set<Integer> numbers) implements RunTarget {
        public Only {
            numbers = Set.copyOf(new TreeSet<>(numbers));
        }

        @Override
        public List<Connection> among(Connections connections) {
            return connections.all().stream()
                    .filter(connection -> numbers.contains(connection.number()))
                    .toList();
        }
    }
}
