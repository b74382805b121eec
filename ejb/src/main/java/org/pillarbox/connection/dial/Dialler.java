package org.pillarbox.connection.dial;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.connection.LinkFailed;
import org.pillarbox.connection.command.Command;
import org.pillarbox.connection.command.CommandEnd;
import org.pillarbox.connection.command.Commands;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.DialUp;

/** Dials as often as a Connection's page says, and hangs up (manual 6.2.1, 21.15.2). */
final class Dialler {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");

    private final Commands commands;
    private final Interfaces interfaces;
    private final LinkSecret secret;
    private final Pace pace;
    private final RandomGenerator random;

    Dialler(Commands commands, Interfaces interfaces, LinkSecret secret, Pace pace, RandomGenerator random) {
        this.commands = commands;
        this.interfaces = interfaces;
        this.secret = secret;
        this.pace = pace;
        this.random = random;
    }

    /** Dials until the interface is up. */
    void dial(Connection connection, DialUp link, DialUpEntry entry) throws LinkFailed, InterruptedException {
        String last = "";
        for (int attempt = 1; attempt <= link.retries(); attempt++) {
            if (attempt > 1) {
                Pace.pause(pace.minutes(link.intervalMinutes()));
            }
            last = attempt(connection, link, entry);
            if (last.isEmpty()) {
                return;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "Connection \"{0}\", dial-up \"{1}\", try {2}: {3}",
                    connection.name(),
                    entry.name(),
                    attempt,
                    last);
        }
        throw new LinkFailed("The Connection \"" + connection.name() + "\" was not made: after "
                + (link.retries() == 1 ? "one try" : link.retries() + " tries") + " the dial-up connection \""
                + entry.name() + "\" is not up. " + last);
    }

    /** One try; empty when the link is up, or why it is not. */
    private String attempt(Connection connection, DialUp link, DialUpEntry entry) throws InterruptedException {
        Duration time = pace.minutes(link.timeoutMinutes());
        long end = System.nanoTime() + time.toNanos();
        Map<String, String> environment = environment(connection, link, entry);
        boolean settled = false;
        try {
            CommandEnd dialled =
                    commands.run(new Command(entry.dialCommand(), environment, secret.open(link), time, true));
            if (dialled instanceof CommandEnd.Failed failed) {
                settled = true;
                return "The dial command " + failed.words();
            }
            if (dialled instanceof CommandEnd.Done && comesUp(entry, end)) {
                settled = true;
                return "";
            }
            return "It did not come up within "
                    + (link.timeoutMinutes() == 1 ? "1 minute" : link.timeoutMinutes() + " minutes");
        } finally {
            if (!settled) {
                hangUp(connection, link, entry);
            }
        }
    }

    private boolean comesUp(DialUpEntry entry, long end) throws InterruptedException {
        while (interfaces.up(entry.networkInterface()).isEmpty()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Pace.pause(pace.look());
        }
        return true;
    }

    /**
     * Hangs up, also for a thread that was interrupted: a link that stays costs money.
     *
     * @return what went wrong; empty when the link is down
     */
    String hangUp(Connection connection, DialUp link, DialUpEntry entry) {
        boolean interrupted = Thread.interrupted();
        try {
            return hangUpNow(connection, link, entry);
        } catch (InterruptedException stopped) {
            interrupted = true;
            return "The hang-up command of \"" + entry.name() + "\" was broken off";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String hangUpNow(Connection connection, DialUp link, DialUpEntry entry) throws InterruptedException {
        Map<String, String> environment = environment(connection, link, entry);
        long end = System.nanoTime() + pace.minute().toNanos();
        CommandEnd hung =
                commands.run(new Command(entry.hangUpCommand(), environment, secret.open(link), pace.minute(), false));
        if (hung instanceof CommandEnd.Failed failed) {
            return "The hang-up command of \"" + entry.name() + "\" " + failed.words();
        }
        while (interfaces.up(entry.networkInterface()).isPresent()) {
            if (System.nanoTime() - end >= 0) {
                return "The dial-up connection \"" + entry.name() + "\" is still up a minute after it was hung up";
            }
            Pace.pause(pace.look());
        }
        return "";
    }

    private Map<String, String> environment(Connection connection, DialUp link, DialUpEntry entry) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONNECTION", Integer.toString(connection.number()));
        environment.put("DIAL_ENTRY", entry.name());
        environment.put("DIAL_INTERFACE", entry.networkInterface());
        environment.put("DIAL_NUMBER", number(link));
        environment.put("DIAL_USER", link.user());
        environment.put("DIAL_PASSWORD", secret.open(link));
        environment.put("DIAL_MULTILINK", link.multilink() ? "1" : "0");
        return environment;
    }

    private String number(DialUp link) {
        List<String> others = link.alternatives();
        return others.isEmpty() ? link.number() : others.get(random.nextInt(others.size()));
    }
}
