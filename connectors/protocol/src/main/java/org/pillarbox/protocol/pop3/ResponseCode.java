package org.pillarbox.protocol.pop3;

/** What a program can read out of a refusal (RFC 2449 §8, RFC 3206). */
enum ResponseCode {
    NONE(""),
    IN_USE("[IN-USE] "),
    AUTH("[AUTH] "),
    SYS_TEMP("[SYS/TEMP] "),
    SYS_PERM("[SYS/PERM] ");

    private final String prefix;

    ResponseCode(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the text; empty, or with a space at its end. */
    String prefix() {
        return prefix;
    }
}
