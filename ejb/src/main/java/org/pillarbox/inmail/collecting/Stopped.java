package org.pillarbox.inmail.collecting;

import java.io.IOException;

/** This server, and not the other one, is the reason why nothing more is collected now. */
final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;

    Stopped(String words) {
        super(words);
    }
}
