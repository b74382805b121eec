package org.pillarbox.routing.expand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.InvalidSetting;

/** Recipients as an administrator types them: one on each line, empty lines and repetitions do not count. */
final class TypedRecipients {
    private static final String FIELD = "recipients";
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_SHOWN = 100;

    private TypedRecipients() {}

    static List<Address> read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidSetting(FIELD, "At most " + DryRun.MOST_RECIPIENTS + " addresses");
        }
        Map<String, Address> addresses = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                Address address = address(line.strip(), number);
                addresses.putIfAbsent(address.toString(), address);
            }
        }
        if (addresses.isEmpty()) {
            throw new InvalidSetting(FIELD, "Type at least one address");
        }
        if (addresses.size() > DryRun.MOST_RECIPIENTS) {
            throw new InvalidSetting(FIELD, "At most " + DryRun.MOST_RECIPIENTS + " addresses");
        }
        return List.copyOf(addresses.values());
    }

    private static Address address(String line, int number) {
        return TypedAddress.parse(line)
                .orElseThrow(() -> new InvalidSetting(
                        FIELD,
                        "Line " + number + ": \"" + line.substring(0, Math.min(line.length(), LONGEST_SHOWN))
                                + "\" is no address; no mail program could send to it"));
    }
}
