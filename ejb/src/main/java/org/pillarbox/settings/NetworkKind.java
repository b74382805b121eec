package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.List;

/** Manual 16.6. */
final class NetworkKind implements SettingKind<NetworkSettings> {
    private static final NetworkSettings DEFAULTS =
            new NetworkSettings(200, 5, 0, 300, 300, false, 512, 2048, 4096, 4096, true, false, 5, List.of());

    private static final int MOST_SERVERS = 3;
    private static final int MOST_BYTES = 16 << 20;

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Class<NetworkSettings> type() {
        return NetworkSettings.class;
    }

    @Override
    public NetworkSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public NetworkSettings read(SettingText text) {
        return new NetworkSettings(
                text.integer("connection-delay-millis", DEFAULTS.connectionDelayMillis()),
                text.integer("connect-attempts", DEFAULTS.connectAttempts()),
                text.integer("connect-retry-seconds", DEFAULTS.connectRetrySeconds()),
                text.integer("server-seconds", DEFAULTS.serverSeconds()),
                text.integer("client-seconds", DEFAULTS.clientSeconds()),
                text.flag("sizes-limited", DEFAULTS.sizesLimited()),
                text.integer("send-block-bytes", DEFAULTS.sendBlockBytes()),
                text.integer("receive-block-bytes", DEFAULTS.receiveBlockBytes()),
                text.integer("send-buffer-bytes", DEFAULTS.sendBufferBytes()),
                text.integer("receive-buffer-bytes", DEFAULTS.receiveBufferBytes()),
                text.flag("sent-at-once", DEFAULTS.sentAtOnce()),
                text.flag("system-dns", DEFAULTS.systemDns()),
                text.integer("dns-seconds", DEFAULTS.dnsSeconds()),
                text.list("dns-servers", DEFAULTS.dnsServers()));
    }

    @Override
    public SettingText write(NetworkSettings settings) {
        return SettingText.EMPTY
                .with("connection-delay-millis", settings.connectionDelayMillis())
                .with("connect-attempts", settings.connectAttempts())
                .with("connect-retry-seconds", settings.connectRetrySeconds())
                .with("server-seconds", settings.serverSeconds())
                .with("client-seconds", settings.clientSeconds())
                .with("sizes-limited", settings.sizesLimited())
                .with("send-block-bytes", settings.sendBlockBytes())
                .with("receive-block-bytes", settings.receiveBlockBytes())
                .with("send-buffer-bytes", settings.sendBufferBytes())
                .with("receive-buffer-bytes", settings.receiveBufferBytes())
                .with("sent-at-once", settings.sentAtOnce())
                .with("system-dns", settings.systemDns())
                .with("dns-seconds", settings.dnsSeconds())
                .with("dns-servers", String.join(",", settings.dnsServers()));
    }

    @Override
    public void check(NetworkSettings settings) {
        require("connectionDelayMillis", "Post Connection Delay", settings.connectionDelayMillis(), 0, 600_000);
        require("connectAttempts", "Connect Attempt Count", settings.connectAttempts(), 1, 20);
        require("connectRetrySeconds", "Connect Retry Time", settings.connectRetrySeconds(), 0, 60);
        require("serverSeconds", "The time-out of servers", settings.serverSeconds(), 1, 86_400);
        require("clientSeconds", "The time-out of clients", settings.clientSeconds(), 1, 86_400);
        require("sendBlockBytes", "Send Block Size", settings.sendBlockBytes(), 64, MOST_BYTES);
        require("receiveBlockBytes", "Receive Block Size", settings.receiveBlockBytes(), 64, MOST_BYTES);
        require("sendBufferBytes", "Send Buffer Size", settings.sendBufferBytes(), 256, MOST_BYTES);
        require("receiveBufferBytes", "Receive Buffer Size", settings.receiveBufferBytes(), 256, MOST_BYTES);
        require("dnsSeconds", "Async DNS Timeout", settings.dnsSeconds(), 1, 60);
        if (settings.dnsServers().size() > MOST_SERVERS) {
            throw new InvalidSetting("dnsServers", "At most " + MOST_SERVERS + " DNS servers are asked");
        }
        settings.dnsServers().forEach(NetworkKind::checkServer);
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
