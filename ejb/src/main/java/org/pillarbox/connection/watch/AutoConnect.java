package org.pillarbox.connection.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pillarbox.connection.ConnectionStarter;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;

/**
 * Looks again and again which links are up, and runs the Connections that want that: once for each time that a link comes up, or every few
 * minutes while it is. Links that this server has dialled itself do not count. Not thread safe.
 */
public final class AutoConnect {
    private final Settings settings;
    private final Interfaces interfaces;
    private final Predicate<DialUpEntry> dialledHere;
    private final LongSupplier nanos;
    private final Map<Integer, Seen> seen = new HashMap<>();

    /**
     * @param dialledHere whether this server has brought up the link
     * @param nanos a clock that never jumps
     */
    public AutoConnect(
            Settings settings, Interfaces interfaces, Predicate<DialUpEntry> dialledHere, LongSupplier nanos) {
        this.settings = settings;
        this.interfaces = interfaces;
        this.dialledHere = dialledHere;
        this.nanos = nanos;
    }

    /** What a Connection was last run for. */
    private record Seen(Set<String> sessions, long at) {}

    /** Looks once. A Connection that cannot be run now is run at a later look. */
    public void look(ConnectionStarter starter) {
        DialUpSettings entries = settings.get(DialUpSettings.class);
        Map<Integer, Seen> now = new HashMap<>();
        for (Connection connection : settings.get(Connections.class).all()) {
            if (connection.link() instanceof DialUp link && link.autoConnect()) {
                look(connection.number(), link, sessions(link, entries), starter)
                        .ifPresent(last -> now.put(connection.number(), last));
            }
        }
        seen.clear();
        seen.putAll(now);
    }

    private Optional<Seen> look(int connection, DialUp link, Set<String> sessions, ConnectionStarter starter) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seen> last = Optional.ofNullable(seen.get(connection));
        boolean fresh =
                last.filter(before -> before.sessions().containsAll(sessions)).isEmpty();
        if (fresh || !link.oncePerSession() && isTime(link, last.get())) {
            return starter.start(connection) ? Optional.of(new Seen(sessions, nanos.getAsLong())) : last;
        }
        return last.map(before -> new Seen(sessions, before.at()));
    }

    private boolean isTime(DialUp link, Seen last) {
        return nanos.getAsLong() - last.at()
                >= Duration.ofMinutes(link.everyMinutes()).toNanos();
    }

    /** Each has another name when its link has been down in between, however short that was. */
    private Set<String> sessions(DialUp link, DialUpSettings entries) {
        return link.alsoUsed().stream()
                .flatMap(name -> entries.find(name).stream())
                .filter(entry -> !dialledHere.test(entry))
                .flatMap(entry -> interfaces.up(entry.networkInterface()).stream()
                        .mapToObj(number -> entry.name() + "\n" + number))
                .collect(Collectors.toSet());
    }
}
