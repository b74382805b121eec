package org.pillarbox.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** DKIM signing. One key on a line, its parts with tabs between them. */
final class DkimKind implements SettingKind<DkimSettings> {
    private static final int MOST = 400;
    private static final int PARTS = 8;
    private static final int LONGEST_KEY = 4000;

    @Override
    public String name() {
        return "dkim";
    }

    @Override
    public Class<DkimSettings> type() {
        return DkimSettings.class;
    }

    @Override
    public DkimSettings defaults() {
        return new DkimSettings(List.of());
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("keys");
    }

    @Override
    public DkimSettings read(SettingText text) {
        return new DkimSettings(text.text("keys", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(DkimKind::key)
                .toList());
    }

    @Override
    public SettingText write(DkimSettings settings) {
        return SettingText.EMPTY.with(
                "keys", settings.keys().stream().map(DkimKind::line).collect(Collectors.joining("\n")));
    }

    private static String line(DkimKey key) {
        return String.join(
                "\t",
                key.domain(),
                key.set(),
                key.selector(),
                key.kind(),
                key.state().name(),
                key.made().toString(),
                key.publicKey(),
                key.sealedKey());
    }

    private static DkimKey key(String line) {
        String[] parts = line.split("\t", -1);
        try {
            if (parts.length == PARTS) {
                return new DkimKey(
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        DkimKey.State.valueOf(parts[4]),
                        Instant.parse(parts[5]),
                        parts[6],
                        parts[7]);
            }
        } catch (RuntimeException malformed) {
            throw new InvalidSetting("keys", "A key of " + parts[0] + " cannot be read");
        }
        throw new InvalidSetting("keys", "A key of " + parts[0] + " is not whole");
    }

    @Override
    public void check(DkimSettings settings) {
        if (settings.keys().size() > MOST) {
            throw new InvalidSetting("domain", "There can be at most " + MOST + " keys; delete old ones first");
        }
        Set<String> seen = new HashSet<>();
        for (DkimKey key : settings.keys()) {
            if (!HostNames.isName(key.domain())) {
                throw new InvalidSetting(
                        "domain",
                        key.domain().isEmpty()
                                ? "Give a domain, such as example.com"
                                : "\"" + key.domain() + "\" is not a domain name in lower case");
            }
            boolean whole = HostNames.isName(key.set())
                    && HostNames.isName(key.selector())
                    && Arrays.asList("rsa", "ed25519").contains(key.kind())
                    && key.publicKey().matches("[A-Za-z0-9+/=]{1,1000}")
                    && key.sealedKey().length() <= LONGEST_KEY;
            if (!whole || !seen.add(key.selector() + " " + key.domain())) {
                throw new InvalidSetting("keys", "A key of " + key.domain() + " makes no sense");
            }
        }
    }
}
