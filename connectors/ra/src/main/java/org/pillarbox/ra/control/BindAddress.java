package org.pillarbox.ra.control;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.control.ServiceConfig;

/** Where a service listens, as settings write it: an IP address of either family, or nothing or {@code any} for all. */
final class BindAddress {
    static final String ABOVE_LAST_PORT = "there is no port above 65535";

    private static final int LAST_PORT = 65_535;

    private BindAddress() {}

    /**
     * The socket's address; names are never looked up.
     *
     * @throws IOException when the text is no IP address, or the port no port
     */
    static InetSocketAddress of(ServiceConfig config) throws IOException {
        if (config.port() > LAST_PORT) {
            throw new IOException(ABOVE_LAST_PORT);
        }
        Optional<String> text = config.bindAddress()
                .map(String::strip)
                .map(t -> t.replaceAll("^\\[(.*)]$", "$1"))
                .filter(t -> !t.isEmpty() && !isAny(t));
        if (text.isEmpty()) {
            return new InetSocketAddress(config.port());
        }
        if (!NetUtil.isValidIpV4Address(text.get()) && !NetUtil.isValidIpV6Address(text.get())) {
            throw new IOException("not an IP address: " + text.get());
        }
        return new InetSocketAddress(InetAddress.getByName(text.get()), config.port());
    }

    /** As shown in logs. */
    static String text(ServiceConfig config) {
        String address = config.bindAddress().filter(t -> !t.isBlank()).orElse("any");
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + config.port();
    }

    private static boolean isAny(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.equals("any") || plain.equals("<any>");
    }
}
