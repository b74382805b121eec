package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;

/** Every attempt to send through the server, with every protection, against the table in the guide. */
class RelayMatrixTest {
    private static final Map<String, Protection> COLUMNS = Map.of(
            "As installed", new Protection(SmtpLogin.DEFAULT, AntiRelay.CLIENT_ADDRESS),
            "No protection", new Protection(RelayDoor.NONE, AntiRelay.NONE),
            "Check Client IP address", new Protection(RelayDoor.NONE, AntiRelay.CLIENT_ADDRESS),
            "Check from LAN", new Protection(RelayDoor.NONE, AntiRelay.LAN),
            "Check FROM: address", new Protection(RelayDoor.NONE, AntiRelay.SENDER),
            "Log-in for all mail", new Protection(new SmtpLogin(true, false, 5, false), AntiRelay.CLIENT_ADDRESS));

    private final RelayDoor door = new RelayDoor();

    private record Protection(SmtpLogin login, AntiRelay method) {}

    static Stream<String> columns() {
        return COLUMNS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    @Tag("SRV-076")
    @Tag("SRV-078")
    @Tag("SRV-113")
    @Tag("SRV-114")
    @Tag("SRV-116")
    @Tag("SRV-117")
    @Tag("SRV-119")
    void everyCaseIsAsTheGuideSays(String column) throws IOException {
        Protection protection = COLUMNS.get(column);
        door.restrict(column.equals("As installed") ? "" : "192.168.1.0 255.255.255.0");
        door.protect(protection.login(), protection.method());
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, String> done = new LinkedHashMap<>();
        for (Map<String, String> row : RelayTable.rows()) {
            String key = row.get("Client") + ", logged in " + row.get("Logged in") + ", " + row.get("Sender") + " to "
                    + row.get("Recipient");
            told.put(key, row.get(column));
            done.put(key, attempt(row));
        }
        assertEquals(told, done);
    }

    @Test
    void theGuideLeavesNoCaseOut() throws IOException {
        assertEquals(16, RelayTable.rows().stream().distinct().count());
        assertEquals(4 + COLUMNS.size(), RelayTable.rows().get(0).size());
    }

    private String attempt(Map<String, String> row) {
        String address = row.get("Client").equals("allowed") ? "192.168.1.20" : "203.0.113.9";
        RelayDoor.Line line = row.get("Logged in").equals("yes") ? door.user(address, "ann") : door.stranger(address);
        String sender = row.get("Sender").equals("local") ? "ann@mail.example" : "sam@outside.example";
        String recipient = row.get("Recipient").equals("local") ? "bob@mail.example" : "tom@elsewhere.example";
        int code = line.send(sender, recipient);
        return code == 250 ? "accepted" : String.valueOf(code);
    }
}
