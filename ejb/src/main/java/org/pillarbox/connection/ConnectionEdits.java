package org.pillarbox.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.pillarbox.connection.dial.LinkSecret;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;

/** What Connections and dial-up entries become when an administrator changes one. Stores nothing. */
public final class ConnectionEdits {
    private final Settings settings;
    private final LinkSecret secret;

    public ConnectionEdits(Settings settings, LinkSecret secret) {
        this.settings = settings;
        this.secret = secret;
    }

    private Connections connections() {
        return settings.get(Connections.class);
    }

    private DialUpSettings entries() {
        return settings.get(DialUpSettings.class);
    }

    /** With one more, which has the highest number. */
    public Connections added(Connection wanted, Optional<String> password) {
        Connections now = connections();
        return now.with(completed(now.nextNumber(), wanted, password, Optional.empty()));
    }

    /** With this one in the place of the one of its number, whose Out Mail stays. */
    public Connections saved(Connection wanted, Optional<String> password) {
        Connections now = connections();
        Connection before = now.find(wanted.number())
                .orElseThrow(() -> new InvalidSetting("connection", "This Connection has been deleted meanwhile"));
        Optional<DialUp> link =
                Optional.of(before.link()).filter(DialUp.class::isInstance).map(DialUp.class::cast);
        return now.with(completed(wanted.number(), wanted, password, link).with(before.outMail()));
    }

    private Connection completed(int number, Connection wanted, Optional<String> password, Optional<DialUp> before) {
        if (wanted.throughSocks() && !settings.get(SocksSettings.class).isSet()) {
            throw new InvalidSetting("throughSocks", "Misc Settings names no SOCKS server yet");
        }
        return new Connection(
                number,
                wanted.name().isBlank() ? "Connection " + number : wanted.name().strip(),
                wanted.link() instanceof DialUp dialUp
                        ? secret.complete(known(dialUp), password, before)
                        : wanted.link(),
                wanted.mainSchedule(),
                wanted.throughSocks(),
                wanted.outMail());
    }

    private DialUp known(DialUp link) {
        if (entries().find(link.entry()).isEmpty()) {
            throw new InvalidSetting("entry", "Choose one of the dial-up connections of this machine");
        }
        return link.using(
                link.entry(),
                link.alsoUsed().stream()
                        .filter(name -> entries().find(name).isPresent())
                        .distinct()
                        .toList());
    }

    /**
     * Without these.
     *
     * @param uses what refers to a number, in words
     */
    public Connections removed(Set<Integer> numbers, IntFunction<List<String>> uses) {
        Connections left = connections().without(numbers);
        if (left.all().isEmpty()) {
            throw new InvalidSetting("connection", "One Connection must be left");
        }
        for (Connection gone : connections().all()) {
            List<String> users = numbers.contains(gone.number()) ? uses.apply(gone.number()) : List.of();
            if (!users.isEmpty()) {
                throw new InvalidSetting(
                        "connection",
                        "\"" + gone.name() + "\" cannot be deleted while it is used by " + String.join(", ", users));
            }
        }
        return left;
    }

    /** With this entry in the place of the one of that name; empty for a new one. */
    public DialUpSettings savedEntry(String before, DialUpEntry entry) {
        if (!before.isEmpty() && entries().find(before).isEmpty()) {
            throw new InvalidSetting("name", "This dial-up connection has been deleted meanwhile");
        }
        return entries().with(before, entry);
    }

    /** With Connections that call an entry by its new name. */
    public Connections renamed(String before, String name) {
        Connections renamed = connections();
        for (Connection each : renamed.all()) {
            if (each.link() instanceof DialUp link && uses(link, before)) {
                renamed = renamed.with(each.by(link.using(
                        link.entry().equals(before) ? name : link.entry(),
                        link.alsoUsed().stream()
                                .map(also -> also.equals(before) ? name : also)
                                .toList())));
            }
        }
        return renamed;
    }

    /** Without these entries. */
    public DialUpSettings removedEntries(Set<String> names) {
        DialUpSettings left = entries();
        for (String name : names) {
            users(name).findFirst().ifPresent(user -> {
                throw new InvalidSetting("name", "\"" + name + "\" is used by the Connection \"" + user.name() + "\"");
            });
            left = left.without(name);
        }
        return left;
    }

    private Stream<Connection> users(String entry) {
        return connections().all().stream().filter(each -> each.link() instanceof DialUp link && uses(link, entry));
    }

    private static boolean uses(DialUp link, String entry) {
        return link.entry().equals(entry) || link.alsoUsed().contains(entry);
    }
}
