package org.pillarbox.it.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The connections of a process to other machines, as Linux lists them. */
final class OutsideConnections {
    private static final String ANY = "0+:0+";
    private static final String LOOPBACK =
            "0100007F:.*|00000000000000000000000001000000:.*|0000000000000000FFFF00000100007F:.*";

    private OutsideConnections() {}

    /** Each as Linux prints it: addresses in hexadecimal. */
    static List<String> of(long pid) throws IOException {
        Set<String> sockets = Set.copyOf(OpenFiles.sockets(pid));
        List<String> outside = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] fields = line.trim().split(" +");
                boolean own = fields.length > 9 && sockets.contains(fields[9]);
                if (own && !fields[2].matches(ANY) && !fields[2].matches(LOOPBACK)) {
                    outside.add(table + " " + line.trim());
                }
            }
        }
        return outside;
    }
}
