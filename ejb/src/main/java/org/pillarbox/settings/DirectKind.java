package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Arrays;
import java.util.List;

/** Manual 6.4.3. */
final class DirectKind implements SettingKind<DirectSettings> {
    private static final DirectSettings DEFAULTS =
            new DirectSettings(List.of(), 30, 5000, 24, 10, DelayWarnings.ALWAYS, 4, 72, true, true);
    private static final int MOST_SERVERS = 3;

    @Override
    public String name() {
        return "smtp-direct";
    }

    @Override
    public Class<DirectSettings> type() {
        return DirectSettings.class;
    }

    @Override
    public DirectSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public DirectSettings read(SettingText text) {
        return new DirectSettings(
                text.list("dns-servers", DEFAULTS.dnsServers()),
                text.integer("retry-minutes", DEFAULTS.retryMinutes()),
                text.integer("cache-entries", DEFAULTS.cacheEntries()),
                text.integer("cache-hours", DEFAULTS.cacheHours()),
                text.integer("threads", DEFAULTS.threads()),
                warnings(text.text("warnings", DEFAULTS.warnings().name())),
                text.integer("warning-hours", DEFAULTS.warningHours()),
                text.integer("failure-hours", DEFAULTS.failureHours()),
                text.flag("dane", DEFAULTS.dane()),
                text.flag("mta-sts", DEFAULTS.mtaSts()));
    }

    private static DelayWarnings warnings(String name) {
        return Arrays.stream(DelayWarnings.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "warnings", "\"" + name + "\" is none of " + Arrays.toString(DelayWarnings.values())));
    }

    @Override
    public SettingText write(DirectSettings settings) {
        return SettingText.EMPTY
                .with("dns-servers", String.join(",", settings.dnsServers()))
                .with("retry-minutes", settings.retryMinutes())
                .with("cache-entries", settings.cacheEntries())
                .with("cache-hours", settings.cacheHours())
                .with("threads", settings.threads())
                .with("warnings", settings.warnings().name())
                .with("warning-hours", settings.warningHours())
                .with("failure-hours", settings.failureHours())
                .with("dane", settings.dane())
                .with("mta-sts", settings.mtaSts());
    }

    @Override
    public void check(DirectSettings settings) {
        if (settings.dnsServers().size() > MOST_SERVERS) {
            throw new InvalidSetting("dnsServers", "At most " + MOST_SERVERS + " DNS servers are asked");
        }
        settings.dnsServers().forEach(DirectKind::checkServer);
        require("retryMinutes", "MX Routing Retry", settings.retryMinutes(), 1, 1440);
        require("cacheEntries", "DNS Cache Size", settings.cacheEntries(), 1, 100_000);
        require("cacheHours", "DNS Cache Expiry", settings.cacheHours(), 1, 720);
        require("threads", "MX Sending Threads", settings.threads(), 1, 100);
        require("warningHours", "The time before a warning", settings.warningHours(), 1, 720);
        require("failureHours", "The time before failure", settings.failureHours(), 1, 720);
        if (settings.warnings() != DelayWarnings.NEVER && settings.warningHours() >= settings.failureHours()) {
            throw new InvalidSetting("warningHours", "A warning comes before the message is given up");
        }
    }

    private static void checkServer(String server) {
        if (DnsServerAddress.parse(server).isEmpty()) {
            throw new InvalidSetting(
                    "dnsServers",
                    "\"" + server
                            + "\" is not an IP address, with or without a port, such as 192.0.2.1 or [2001:db8::1]:53");
        }
    }
}
