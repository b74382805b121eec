package org.pillarbox.connection.dial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.connection.command.Commands;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.extension.command.ProgramLimits;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

/**
 * Links that are dialled by real commands of a folder. An interface is up while there is a file of its name; {@code done.txt} has a line for
 * each command that ran.
 */
final class LinkStage {
    static final Duration MINUTE = Duration.ofMillis(1500);

    final FixedSettings settings = new FixedSettings();
    final LinkSecret secret;
    final Path folder;

    /** Places that were said to work again. */
    final List<String> over = new CopyOnWriteArrayList<>();

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<DialUpEntry> entries = new ArrayList<>();
    private SystemLinks links;

    LinkStage(Path folder) throws IOException {
        this.folder = folder;
        this.secret = new LinkSecret(new SealingKey(folder.resolve("keys/settings.key"), new SecureRandom()));
        use(interfaces());
    }

    /** Other interfaces than those of files. */
    void use(Interfaces interfaces) throws IOException {
        ProgramLimits limits = new ProgramLimits(Duration.ofSeconds(30), 1 << 16, 1 << 16, 20);
        links = new SystemLinks(new SystemLinks.Parts(
                settings,
                interfaces,
                new Commands(new ProgramRunner(limits), folder),
                secret,
                problems(),
                new Pace(MINUTE, Duration.ofMillis(10)),
                new Random(),
                folder.resolve("run")));
    }

    private Problems problems() {
        return new Problems() {
            @Override
            public void report(Problem problem) {
                told.add(problem.text());
            }

            @Override
            public void over(String place) {
                over.add(place);
            }
        };
    }

    Interfaces interfaces() {
        return name -> Files.exists(folder.resolve(name)) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** An entry whose commands are these lines of a shell, besides noting that they ran. */
    void entry(String name, String dial, String hangUp) {
        script("dial-" + name, "echo dial-" + name + " >> done.txt\n" + dial);
        script("hang-" + name, "echo hang-" + name + " >> done.txt\n" + hangUp);
        add(new DialUpEntry(name, "/bin/sh dial-" + name, "/bin/sh hang-" + name, name));
    }

    /** One that works: it comes up, and goes down. */
    void entry(String name) {
        entry(name, "touch " + name, "rm -f " + name);
    }

    void add(DialUpEntry entry) {
        entries.add(entry);
        settings.put(new DialUpSettings(entries));
    }

    void script(String name, String lines) {
        write(name, lines + "\n");
    }

    /** Somebody else brings a link up. */
    void up(String name) {
        write(name, "");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUp(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** The commands that ran, in order. */
    List<String> done() throws IOException {
        Path file = folder.resolve("done.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** What the administrator was told, in order. */
    List<String> told() {
        return List.copyOf(told);
    }

    SystemLinks links() {
        return links;
    }

    void around(String postConnect, String preDisconnect) {
        around(postConnect, 10, preDisconnect, 10);
    }

    void around(String postConnect, int postSeconds, String preDisconnect, int preSeconds) {
        settings.put(new ConnectionCommandSettings(postConnect, postSeconds, preDisconnect, preSeconds));
    }

    /** A permanent line, as number 1. */
    Connection lan() {
        return put(1, new Link.Lan());
    }

    /** One that is dialled, and nothing else may be used. */
    DialUp by(String entry) {
        return by(entry, 1);
    }

    DialUp by(String entry, int retries, String... also) {
        return new DialUp(entry, "", "", "", "", retries, 0, 1, false, List.of(also), false, false, 5);
    }

    /** Stores a Connection; all others stay. */
    Connection put(int number, Link link) {
        Connections now = settings.get(Connections.class);
        Connection first = now.first().orElseThrow();
        Connection connection = new Connection(number, "Line " + number, link, true, false, first.outMail());
        settings.put(now.with(connection));
        return connection;
    }

    DialUp withPassword(DialUp link, String password) {
        return secret.complete(link, Optional.of(password), Optional.empty());
    }
}
