package org.pillarbox.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.monitor.web.WebAddress;

/**
 * {@code run/services.txt}: one line for each service, {@code name|address|port|state|reason}, for the command line and for
 * whoever waits for the server. Replaced as a whole whenever a state changes.
 */
final class ServicesFile {
    private final Path file;
    private List<String> written = List.of();

    ServicesFile(Path data) {
        file = data.resolve("run").resolve("services.txt");
    }

    /** Writes the file when its content changes; true when it did. */
    synchronized boolean write(List<ServiceConfig> configs, List<ServiceStatus> states, WebAddress web)
            throws IOException {
        List<String> lines = lines(configs, states, web);
        if (lines.equals(written)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = lines;
        return true;
    }

    /** The server is not there any more. */
    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
        written = List.of();
    }

    private static List<String> lines(List<ServiceConfig> configs, List<ServiceStatus> states, WebAddress web) {
        Map<String, ServiceStatus> byName =
                states.stream().collect(Collectors.toMap(ServiceStatus::name, state -> state));
        List<String> lines = new ArrayList<>();
        for (ServiceConfig config : configs) {
            ServiceStatus state = byName.get(config.name());
            if (state != null) {
                int port = state.port() == 0 ? config.port() : state.port();
                lines.add(line(
                        config.name(),
                        config.bindAddress().orElse(""),
                        port,
                        state.state(),
                        state.reason().orElse("")));
            }
        }
        lines.add(line("web", web.address(), web.port(), ServiceStatus.State.RUNNING, ""));
        return lines;
    }

    private static String line(String name, String address, int port, ServiceStatus.State state, String reason) {
        return String.join(
                "|", name, address, Integer.toString(port), state.name(), reason.replaceAll("[|\\p{Cntrl}]", " "));
    }
}
