package org.pillarbox.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Manual 6.2.1. One entry on a line: name, dial command, hang-up command and interface, with tabs between them. */
final class DialUpKind implements SettingKind<DialUpSettings> {
    private static final DialUpSettings DEFAULTS = new DialUpSettings(List.of());
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_COMMAND = 1_000;
    private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9_.:-]{1,63}\\*?");

    @Override
    public String name() {
        return "dial-up";
    }

    @Override
    public Class<DialUpSettings> type() {
        return DialUpSettings.class;
    }

    @Override
    public DialUpSettings defaults() {
        return DEFAULTS;
    }

    /** A command may hold what is nobody's business. */
    @Override
    public Set<String> unspoken() {
        return Set.of("entries");
    }

    @Override
    public DialUpSettings read(SettingText text) {
        return new DialUpSettings(text.text("entries", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(DialUpKind::entry)
                .toList());
    }

    private static DialUpEntry entry(String line) {
        List<String> parts = Arrays.asList(line.split("\t", -1));
        if (parts.size() != 4) {
            throw new InvalidSetting(
                    "entries", "\"" + line.strip() + "\" is not a name, two commands and an interface");
        }
        return new DialUpEntry(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    @Override
    public SettingText write(DialUpSettings settings) {
        return SettingText.EMPTY.with(
                "entries",
                settings.entries().stream()
                        .map(entry -> String.join(
                                "\t",
                                entry.name(),
                                entry.dialCommand(),
                                entry.hangUpCommand(),
                                entry.networkInterface()))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public void check(DialUpSettings settings) {
        if (settings.entries().size() > MOST) {
            throw new InvalidSetting("name", "There can be at most " + MOST + " dial-up connections");
        }
        Set<String> seen = new HashSet<>();
        for (DialUpEntry entry : settings.entries()) {
            checkName(entry.name());
            if (!seen.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new InvalidSetting("name", "There is a dial-up connection " + entry.name() + " already");
            }
            checkCommand("dialCommand", entry.dialCommand());
            checkCommand("hangUpCommand", entry.hangUpCommand());
            if (!INTERFACE.matcher(entry.networkInterface()).matches()) {
                throw new InvalidSetting(
                        "networkInterface",
                        "Name the network interface that is up while the link is, such as ppp0 or ppp*");
            }
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || isManyLines(name) || !name.equals(name.strip())) {
            throw new InvalidSetting("name", "A name is one line of 1 to " + LONGEST_NAME + " characters");
        }
    }

    private static void checkCommand(String field, String command) {
        if (command.isBlank() || command.length() > LONGEST_COMMAND || isManyLines(command)) {
            throw new InvalidSetting(field, "A command is one line of 1 to " + LONGEST_COMMAND + " characters");
        }
    }

    private static boolean isManyLines(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
