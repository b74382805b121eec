package org.pillarbox.web.admin.externalmail;

import java.util.List;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;

/** Relays as they stand in a box, one on a line. */
public final class RelayLines {
    private RelayLines() {}

    /** As they are shown. */
    public static String of(List<LanServer> relays) {
        return relays.stream().map(LanServer::toString).collect(Collectors.joining("\n"));
    }

    /**
     * As they were typed.
     *
     * @throws InvalidSetting for the box {@code relays}, quoting the line that is no server
     */
    public static List<LanServer> parse(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(RelayLines::relay)
                .toList();
    }

    private static LanServer relay(String line) {
        return LanServer.parse(line)
                .orElseThrow(() -> new InvalidSetting(
                        "relays", "\"" + line + "\" is no server such as mail.isp.example or mail.isp.example:587"));
    }
}
