package org.pillarbox.outmail.bean;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.pillarbox.outmail.internet.Gates;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.Senders;
import org.pillarbox.queue.Claims;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** The ways of the connections that are set. What was bound to one that has gone is for all others. */
final class InternetWays implements Senders.Source {
    private final Settings settings;
    private final Gates gates;
    private final Claims claims;
    private final IntFunction<Sender> maker;

    InternetWays(Settings settings, Gates gates, Claims claims, IntFunction<Sender> maker) {
        this.settings = settings;
        this.gates = gates;
        this.claims = claims;
        this.maker = maker;
    }

    @Override
    public Set<Integer> numbers() {
        return settings.get(Connections.class).all().stream()
                .map(Connection::number)
                .collect(Collectors.toSet());
    }

    @Override
    public Sender make(int number) {
        return maker.apply(number);
    }

    @Override
    public void gone(int number) {
        gates.end(number);
        if (!numbers().contains(number)) {
            claims.unbind(number);
        }
    }
}
