package org.pillarbox.message;

/** The names that the {@code with} clause of a Received field knows (RFC 3848, RFC 6531 §4.3). */
public final class TransmissionType {
    private TransmissionType() {}

    /**
     * The name for a transmission.
     *
     * @param extended whether the client said EHLO
     * @param encrypted whether it came over TLS
     * @param authenticated whether the client had logged in
     * @param international whether SMTPUTF8 was asked for
     */
    public static String name(boolean extended, boolean encrypted, boolean authenticated, boolean international) {
        if (!extended && !encrypted && !authenticated) {
            return "SMTP";
        }
        return (international ? "UTF8SMTP" : "ESMTP") + (encrypted ? "S" : "") + (authenticated ? "A" : "");
    }
}
