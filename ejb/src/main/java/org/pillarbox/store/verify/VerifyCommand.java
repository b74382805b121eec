package org.pillarbox.store.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.pillarbox.store.log.DiskFiles;

/**
 * {@code pillarbox verify}: checks a stopped server's store. The data directory is the argument or {@code pillarbox.data};
 * the database is given as to the server, by {@code PILLARBOX_DB_URL}, {@code _USER} and {@code _PASSWORD}. Exit codes:
 * 0 sound, 1 something is damaged or missing, 2 not checked.
 */
public final class VerifyCommand {
    private final Map<String, String> environment;
    private final PrintStream out;

    VerifyCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        Optional<String> data = arguments.length > 0
                ? Optional.of(arguments[0])
                : Optional.ofNullable(System.getProperty("pillarbox.data"));
        System.exit(new VerifyCommand(System.getenv(), System.out).run(data));
    }

    int run(Optional<String> data) {
        if (data.isEmpty() || !Files.isDirectory(Path.of(data.get(), "store"))) {
            out.println("usage: verify <data directory>, which has a folder named store");
            return 2;
        }
        Path directory = Path.of(data.get()).toAbsolutePath();
        try (Connection database = connect(directory)) {
            VerifyReport report = Verification.of(DiskFiles.at(directory.resolve("store")), database);
            print(report);
            return report.isSound() ? 0 : 1;
        } catch (IOException | SQLException e) {
            out.println("not checked: " + e.getMessage());
            return 2;
        }
    }

    /** A running server has H2's file locked: then there is no connection, and nothing is checked. */
    private Connection connect(Path directory) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PILLARBOX_DB_USER", "sa"));
        login.setProperty("password", environment.getOrDefault("PILLARBOX_DB_PASSWORD", "sa"));
        String url = environment.getOrDefault(
                "PILLARBOX_DB_URL", "jdbc:h2:file:" + directory.resolve("db/pillarbox") + ";IFEXISTS=TRUE");
        return DriverManager.getConnection(url, login);
    }

    private void print(VerifyReport report) {
        out.println("segments   " + report.segments() + ", " + report.bytes() + " bytes");
        out.println("records    " + report.records() + " good, " + report.unindexed() + " of them not in the index");
        out.println("index      " + report.contents() + " contents");
        report.notes().forEach(note -> out.println("note       " + note));
        report.problems().forEach(problem -> out.println("PROBLEM    " + problem));
        out.println(report.isSound() ? "sound" : report.problems().size() + " problems");
    }
}
