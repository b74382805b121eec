package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pillarbox.settings.DirectorySettings.Groups;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** What only an LDAP library can judge (names, filters, certificates) is checked by a {@link SettingRule}. */
final class DirectoryKind implements SettingKind<DirectorySettings> {
    private static final DirectorySettings DEFAULTS = DirectorySettings.NONE;
    private static final Pattern URL =
            Pattern.compile("ldaps?://([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?/?");
    private static final int MOST_SERVERS = 5;
    private static final int LONGEST = 500;
    private static final int LONGEST_CERTIFICATES = 50_000;

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Class<DirectorySettings> type() {
        return DirectorySettings.class;
    }

    @Override
    public DirectorySettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("bind-password", "certificates");
    }

    @Override
    public DirectorySettings read(SettingText text) {
        return new DirectorySettings(
                text.flag("allow-passwords", DEFAULTS.allowPasswords()),
                text.flag("cache-passwords", DEFAULTS.cachePasswords()),
                new Server(
                        text.list("servers", List.of()),
                        text.flag("start-tls", DEFAULTS.server().startTls()),
                        text.text("certificates", ""),
                        text.integer("timeout-seconds", DEFAULTS.server().timeoutSeconds())),
                new Reader(text.text("bind-name", ""), text.text("bind-password", "")),
                new Lookup(
                        product(text.text("product", Product.ACTIVE_DIRECTORY.name())),
                        text.text("base-dn", ""),
                        text.text("user-filter", ""),
                        text.text("bind-pattern", ""),
                        text.text("default-domain", "")),
                new Groups(text.text("users-group", ""), text.text("administrators-group", "")));
    }

    @Override
    public SettingText write(DirectorySettings settings) {
        return SettingText.EMPTY
                .with("allow-passwords", settings.allowPasswords())
                .with("cache-passwords", settings.cachePasswords())
                .with("servers", String.join(",", settings.server().urls()))
                .with("start-tls", settings.server().startTls())
                .with("certificates", settings.server().certificates())
                .with("timeout-seconds", settings.server().timeoutSeconds())
                .with("bind-name", settings.reader().name())
                .with("bind-password", settings.reader().sealedPassword())
                .with("product", settings.lookup().product())
                .with("base-dn", settings.lookup().baseDn())
                .with("user-filter", settings.lookup().userFilter())
                .with("bind-pattern", settings.lookup().bindPattern())
                .with("default-domain", settings.lookup().defaultDomain())
                .with("users-group", settings.groups().users())
                .with("administrators-group", settings.groups().administrators());
    }

    private static Product product(String name) {
        return Arrays.stream(Product.values())
                .filter(product -> product.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("product", "\"" + name + "\" is no kind of directory"));
    }

    @Override
    public void check(DirectorySettings settings) {
        checkServers(settings.server());
        line("bindName", settings.reader().name());
        line("baseDn", settings.lookup().baseDn());
        line("userFilter", settings.lookup().userFilter());
        line("bindPattern", settings.lookup().bindPattern());
        line("defaultDomain", settings.lookup().defaultDomain());
        line("usersGroup", settings.groups().users());
        line("administratorsGroup", settings.groups().administrators());
        placed("userFilter", settings.lookup().userFilter());
        placed("bindPattern", settings.lookup().bindPattern());
        boolean searches = settings.lookup().bindPattern().isEmpty();
        if (settings.isSetUp() && searches && settings.lookup().baseDn().isEmpty()) {
            throw new InvalidSetting("baseDn", "Say below which entry users are searched for");
        }
        if (settings.allowPasswords() && !settings.isSetUp()) {
            throw new InvalidSetting("servers", "Name the directory's server first");
        }
    }

    private static void checkServers(Server server) {
        if (server.urls().size() > MOST_SERVERS
                || new HashSet<>(server.urls()).size() < server.urls().size()) {
            throw new InvalidSetting("servers", "Name at most " + MOST_SERVERS + " servers, each once");
        }
        for (String url : server.urls()) {
            if (!URL.matcher(url).matches()) {
                throw new InvalidSetting(
                        "servers", "\"" + url + "\" is not of the form ldaps://host or ldap://host:389");
            }
        }
        require("timeoutSeconds", "The time limit", server.timeoutSeconds(), 1, 60);
        if (server.certificates().length() > LONGEST_CERTIFICATES) {
            throw new InvalidSetting("certificates", "There are too many certificates");
        }
    }

    private static void line(String field, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(field, "This is one line of at most " + LONGEST + " characters");
        }
    }

    private static void placed(String field, String text) {
        if (!text.isEmpty() && !text.contains("{user}")) {
            throw new InvalidSetting(field, "{user} must stand where the user's name belongs");
        }
    }
}
