package org.pillarbox.ra.control;

import java.io.IOException;
import java.util.Locale;

/** Why a port could not be opened, in the words that the Services page shows. */
final class BindFailure {
    private BindFailure() {}

    /** The reason behind what the operating system said. */
    static String reason(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("in use")) {
            return "port in use";
        }
        if (message.contains("permission denied") || message.contains("access denied")) {
            return "no right to use this port";
        }
        if (message.contains("cannot assign") || message.contains("not available") || message.contains("unreachable")) {
            return "address not on this host";
        }
        if (message.startsWith("not an ip address")) {
            return "not an IP address";
        }
        if (message.equals(BindAddress.ABOVE_LAST_PORT)) {
            return message;
        }
        if (message.contains("too many open files")) {
            return "too many open files";
        }
        if (message.contains("not supported") || message.contains("family unavailable")) {
            return "kind of address not supported on this host";
        }
        return "cannot listen: " + failure.getMessage();
    }
}
