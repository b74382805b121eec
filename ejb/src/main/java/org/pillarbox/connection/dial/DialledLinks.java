package org.pillarbox.connection.dial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.directory.secret.OwnerOnly;

/**
 * Remembers in a file what this server has dialled, so that one that was killed can hang up when it starts again: a line for each link with
 * the Connection's number, a tab and the entry's name. Thread safe.
 */
final class DialledLinks {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");
    private static final String FILE = "dialled.txt";

    private final Path file;

    /** @param folder where the file lies */
    DialledLinks(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** The Connections that entries were dialled for. Lines that are none are passed over. */
    synchronized Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    String[] parts = line.split("\t", 2);
                    if (parts.length == 2 && parts[0].matches("[0-9]{1,9}")) {
                        all.put(parts[1], Integer.parseInt(parts[0]));
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What was dialled cannot be read: {0}", String.valueOf(e));
        }
        return all;
    }

    synchronized void add(String entry, int connection) {
        Map<String, Integer> all = all();
        all.put(entry, connection);
        write(all);
    }

    synchronized void remove(String entry) {
        Map<String, Integer> all = all();
        if (all.remove(entry) != null) {
            write(all);
        }
    }

    /** Mail goes all the same where this fails: only a crash would find nothing written. */
    private void write(Map<String, Integer> all) {
        String text = all.entrySet().stream()
                .map(each -> each.getValue() + "\t" + each.getKey() + "\n")
                .collect(Collectors.joining());
        try {
            OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What is dialled cannot be written down: {0}", String.valueOf(e));
        }
    }
}
