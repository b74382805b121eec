package org.pillarbox.connection.dial;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.connection.LinkFailed;
import org.pillarbox.connection.Links;
import org.pillarbox.connection.OpenLink;
import org.pillarbox.connection.command.Commands;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;

/** The links of this machine. */
public final class SystemLinks implements Links, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");
    private static final String PAGE = "/admin/externalmail/connection?number=";

    private final Settings settings;
    private final Interfaces interfaces;
    private final Problems problems;
    private final Dialler dialler;
    private final AroundConnections around;
    private final DialledLinks dialled;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Set<Opened> opened = ConcurrentHashMap.newKeySet();
    private final Object recovery = new Object();
    private boolean recovered;

    /**
     * What links are made of.
     *
     * @param problems where the administrator is told of failures
     * @param random chooses among telephone numbers
     * @param folder where it is written down what was dialled
     */
    public record Parts(
            Settings settings,
            Interfaces interfaces,
            Commands commands,
            LinkSecret secret,
            Problems problems,
            Pace pace,
            RandomGenerator random,
            Path folder) {}

    public SystemLinks(Parts parts) {
        this.settings = parts.settings();
        this.interfaces = parts.interfaces();
        this.problems = parts.problems();
        this.dialled = new DialledLinks(parts.folder());
        this.dialler = new Dialler(parts.commands(), parts.interfaces(), parts.secret(), parts.pace(), parts.random());
        this.around = new AroundConnections(parts.commands(), parts.settings(), parts.problems());
    }

    @Override
    public OpenLink open(Connection connection) throws LinkFailed {
        try {
            Opened link = connection.link() instanceof DialUp dialUp
                    ? joined(connection, dialUp)
                    : new Opened(connection, () -> {});
            opened.add(link);
            try {
                around.connected(connection);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                link.close();
                throw brokenOff(connection);
            }
            return link;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw brokenOff(connection);
        } catch (LinkFailed failed) {
            tell(connection, failed.getMessage());
            throw failed;
        }
    }

    private static LinkFailed brokenOff(Connection connection) {
        return new LinkFailed("The Connection \"" + connection.name() + "\" was broken off before it was made");
    }

    /** Its own entry dials; another that it may use as well is used when it is up already. */
    private Opened joined(Connection connection, DialUp link) throws LinkFailed, InterruptedException {
        recover();
        DialUpSettings entries = settings.get(DialUpSettings.class);
        DialUpEntry own = entries.find(link.entry())
                .orElseThrow(() -> new LinkFailed("The Connection \"" + connection.name()
                        + "\" was not made: there is no dial-up connection \"" + link.entry() + "\""));
        DialUpEntry used = isUp(own)
                ? own
                : link.alsoUsed().stream()
                        .flatMap(name -> entries.find(name).stream())
                        .filter(this::isUp)
                        .findFirst()
                        .orElse(own);
        Line line = line(used.name());
        line.join(() -> isUp(used), () -> dial(connection, link, used));
        problems.over(place(connection));
        return new Opened(connection, () -> line.leave(() -> hangUp(connection, link, used)));
    }

    private void dial(Connection connection, DialUp link, DialUpEntry entry) throws LinkFailed, InterruptedException {
        dialled.add(entry.name(), connection.number());
        boolean done = false;
        try {
            dialler.dial(connection, link, entry);
            done = true;
        } finally {
            if (!done) {
                dialled.remove(entry.name());
            }
        }
    }

    private void hangUp(Connection connection, DialUp link, DialUpEntry entry) {
        String failure = dialler.hangUp(connection, link, entry);
        dialled.remove(entry.name());
        if (!failure.isEmpty()) {
            tell(connection, "Connection \"" + connection.name() + "\": " + failure);
        }
    }

    /** Hangs up what this server had dialled before it was killed; once, before anything else is dialled. */
    public void recover() {
        synchronized (recovery) {
            if (!recovered) {
                dialled.all().forEach(this::recover);
                recovered = true;
            }
        }
    }

    private void recover(String name, int number) {
        Optional<DialUpEntry> entry =
                settings.get(DialUpSettings.class).find(name).filter(this::isUp);
        Optional<Connection> connection = settings.get(Connections.class).find(number);
        if (entry.isPresent() && connection.isPresent()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "\"{0}\" is still up from before the server ended, and is hung up",
                    name);
            DialUp link = connection.get().link() instanceof DialUp own ? own : DialUp.usual(name);
            hangUp(connection.get(), link, entry.get());
        } else {
            dialled.remove(name);
        }
    }

    private void tell(Connection connection, String words) {
        LOG.log(System.Logger.Level.WARNING, words);
        problems.report(Problem.of("Connection problem", place(connection), words)
                .helpedBy("Run the commands of the dial-up connection by hand, as the user that the server runs as.")
                .at(PAGE + connection.number()));
    }

    private static String place(Connection connection) {
        return "connection " + connection.number();
    }

    private Line line(String entry) {
        return lines.computeIfAbsent(entry, name -> new Line());
    }

    private boolean isUp(DialUpEntry entry) {
        return interfaces.up(entry.networkInterface()).isPresent();
    }

    /** Whether a link that is up was brought up by this server. */
    public boolean isDialledHere(DialUpEntry entry) {
        return Optional.ofNullable(lines.get(entry.name()))
                .filter(Line::isDialledHere)
                .isPresent();
    }

    @Override
    public boolean isUp(Connection connection) {
        return !(connection.link() instanceof DialUp dialUp)
                || opened.stream().anyMatch(link -> link.connection.number() == connection.number())
                || dialUp.autoConnect() && watched(dialUp).anyMatch(this::isUp);
    }

    private Stream<DialUpEntry> watched(DialUp link) {
        DialUpSettings entries = settings.get(DialUpSettings.class);
        return link.alsoUsed().stream().flatMap(name -> entries.find(name).stream());
    }

    @Override
    public boolean isOnline() {
        return settings.get(Connections.class).all().stream().anyMatch(this::isUp);
    }

    /** The server stops: hangs up what it has dialled. */
    @Override
    public void close() {
        opened.forEach(Opened::close);
    }

    private final class Opened implements OpenLink {
        private final Connection connection;
        private final Runnable leave;
        private final AtomicBoolean closed = new AtomicBoolean();

        Opened(Connection connection, Runnable leave) {
            this.connection = connection;
            this.leave = leave;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                try {
                    around.disconnecting(connection);
                } finally {
                    leave.run();
                    opened.remove(this);
                }
            }
        }
    }
}
