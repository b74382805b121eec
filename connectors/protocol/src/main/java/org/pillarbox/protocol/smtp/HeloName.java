package org.pillarbox.protocol.smtp;

import java.util.regex.Pattern;

/**
 * Reads what a peer calls itself. Many call themselves something that is no domain name, and are let be; but the name
 * ends up in a Received field, so it holds nothing that means something there.
 */
final class HeloName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    private HeloName() {}

    static String of(Arguments arguments) throws CommandRefused {
        if (!NAME.matcher(arguments.text()).matches()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return arguments.text();
    }
}
