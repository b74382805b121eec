package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.net.SocketException;

/** Why a connection failed, for people. */
final class Words {
    private Words() {}

    static String of(IOException failure) {
        String message = failure.getMessage();
        if (failure instanceof SocketException && "Socket closed".equals(message)) {
            return "the server did not answer in time";
        }
        String words = message == null ? failure.getClass().getSimpleName() : message;
        String clean = words.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 300 ? clean.substring(0, 300) : clean;
    }
}
