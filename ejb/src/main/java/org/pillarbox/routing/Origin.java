package org.pillarbox.routing;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a message comes from.
 *
 * @param service the service that took it, such as {@code smtp}; {@link #INTERNAL} for what the server writes itself, and {@link
 *     #COLLECTED}, with {@code /} and an In Mail's number behind it, for what that has collected
 * @param sessionId as the log names the session
 * @param address the client's IP address
 * @param helo what the client called itself, at most {@link #MAX_HELO} characters
 * @param protocol such as {@code ESMTPSA}
 * @param cipher the TLS cipher suite
 * @param account who had logged in
 * @param trusted whether the administrator lets its client send outside without a log-in
 */
public record Origin(
        String service,
        String sessionId,
        String address,
        String helo,
        String protocol,
        Optional<String> cipher,
        Optional<String> account,
        boolean trusted) {
    /** The service of what the server writes itself. */
    public static final String INTERNAL = "internal";

    /** The service of what was collected from another server, such as a POP3 mailbox. */
    public static final String COLLECTED = "collected";

    /** The server itself. */
    public static final Origin SERVER =
            new Origin(INTERNAL, "server", "127.0.0.1", "localhost", "LOCAL", Optional.empty(), Optional.empty());

    /** The longest name of a client that is kept. */
    public static final int MAX_HELO = 255;

    public Origin {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cipher, "cipher");
        Objects.requireNonNull(account, "account");
        helo = helo.length() > MAX_HELO ? helo.substring(0, MAX_HELO) : helo;
    }

    /** Of a client that has no rights but those of its log-in. */
    public Origin(
            String service,
            String sessionId,
            String address,
            String helo,
            String protocol,
            Optional<String> cipher,
            Optional<String> account) {
        this(service, sessionId, address, helo, protocol, cipher, account, false);
    }

    /** The same client, trusted or not. */
    public Origin trusted(boolean is) {
        return new Origin(service, sessionId, address, helo, protocol, cipher, account, is);
    }

    /** Whether it was fetched from another server, and not handed in here. */
    public boolean isCollected() {
        return service.equals(COLLECTED) || inMail().isPresent();
    }

    /** Whether the server wrote it itself. */
    public boolean isServer() {
        return service.equals(INTERNAL);
    }

    /** Whether mail from here may go to outside addresses. */
    public boolean mayRelay() {
        return account.isPresent() || trusted || isServer();
    }

    /** The number of the In Mail that collected it; empty where none is named. */
    public Optional<Long> inMail() {
        return service.startsWith(COLLECTED + "/")
                ? Optional.of(Long.valueOf(service.substring(COLLECTED.length() + 1)))
                : Optional.empty();
    }
}
