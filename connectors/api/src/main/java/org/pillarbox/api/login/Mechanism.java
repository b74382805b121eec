package org.pillarbox.api.login;

/** The ways to prove who one is. */
public enum Mechanism {
    SCRAM_SHA_256("SCRAM-SHA-256"),
    CRAM_MD5("CRAM-MD5"),
    PLAIN("PLAIN"),
    LOGIN("LOGIN"),
    /** RFC 1939 §7; not a SASL mechanism. */
    APOP("APOP");

    private final String saslName;

    Mechanism(String saslName) {
        this.saslName = saslName;
    }

    /** The name in SASL's registry. */
    public String saslName() {
        return saslName;
    }
}
