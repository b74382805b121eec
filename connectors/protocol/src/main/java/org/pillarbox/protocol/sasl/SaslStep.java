package org.pillarbox.protocol.sasl;

import org.pillarbox.api.login.LoginOutcome;

/** What the server does next in an exchange. */
public sealed interface SaslStep {
    /**
     * Send this, in Base64, and wait for a response.
     *
     * @param text may be of length 0
     */
    record Challenge(byte[] text) implements SaslStep {}

    /** The exchange is over. */
    record Done(LoginOutcome outcome) implements SaslStep {}

    /** What the client sent is not of the mechanism's form; the exchange is over (501 in SMTP). */
    record Malformed() implements SaslStep {}
}
