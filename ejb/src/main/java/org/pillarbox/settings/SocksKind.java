package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Manual 16.2.1. */
final class SocksKind implements SettingKind<SocksSettings> {
    private static final int STANDARD_PORT = 1080;
    private static final SocksSettings DEFAULTS = new SocksSettings("", STANDARD_PORT, SocksVersion.FOUR, "", "");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-f:.]{2,45}");

    /** One byte counts a user name's (RFC 1929). */
    private static final int LONGEST_USER = 255;

    @Override
    public String name() {
        return "socks";
    }

    @Override
    public Class<SocksSettings> type() {
        return SocksSettings.class;
    }

    @Override
    public SocksSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("password");
    }

    @Override
    public SocksSettings read(SettingText text) {
        String version = text.text("version", DEFAULTS.version().name());
        return new SocksSettings(
                text.text("address", ""),
                text.integer("port", DEFAULTS.port()),
                Arrays.stream(SocksVersion.values())
                        .filter(value -> value.name().equals(version))
                        .findFirst()
                        .orElseThrow(() -> new InvalidSetting("version", "\"" + version + "\" is no version of SOCKS")),
                text.text("user", ""),
                text.text("password", ""));
    }

    @Override
    public SettingText write(SocksSettings settings) {
        return SettingText.EMPTY
                .with("address", settings.address())
                .with("port", settings.port())
                .with("version", settings.version().name())
                .with("user", settings.user())
                .with("password", settings.sealedPassword());
    }

    @Override
    public void check(SocksSettings settings) {
        if (settings.isSet()
                && !HostNames.isName(settings.address())
                && !IPV6.matcher(settings.address()).matches()) {
            throw new InvalidSetting(
                    "socksAddress",
                    "\"" + settings.address() + "\" is neither a host name in lower case nor an IP address");
        }
        require("socksPort", "The port of the SOCKS server", settings.port(), 1, 65_535);
        if (settings.user().getBytes(StandardCharsets.UTF_8).length > LONGEST_USER
                || settings.user().chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("socksUser", "The user name is one line of at most " + LONGEST_USER + " bytes");
        }
    }
}
