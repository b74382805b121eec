package org.pillarbox.outmail.tlsreport;

import java.util.Locale;
import org.pillarbox.api.mail.Reply;

/** What came of securing a connection; the failures are those of RFC 8460 §4.3. */
public enum TlsResult {
    /** It was as sure as the policy wants; without a policy, encrypted. */
    SECURED,

    /** The server offers no TLS. */
    STARTTLS_NOT_SUPPORTED,

    /** The certificate is for another host. */
    CERTIFICATE_HOST_MISMATCH,

    /** The certificate is too old. */
    CERTIFICATE_EXPIRED,

    /** Nobody known has signed the certificate. */
    CERTIFICATE_NOT_TRUSTED,

    /** Anything else in the handshake, and an exchanger that the policy does not name. */
    VALIDATION_FAILURE,

    /** The policy could not be fetched, or is none. */
    STS_POLICY_FETCH_ERROR,

    /** What is published could not be looked up. */
    DNSSEC_INVALID;

    /** Of a server that was not sure enough; the reply is the client's. */
    public static TlsResult of(Reply reply) {
        String words = String.join(" ", reply.lines()).toLowerCase(Locale.ROOT);
        if (reply.enhanced().equals("4.7.4")) {
            return STARTTLS_NOT_SUPPORTED;
        }
        if (words.contains("subject alternative") || words.contains("no name matching")) {
            return CERTIFICATE_HOST_MISMATCH;
        }
        if (words.contains("expired") || words.contains("notafter") || words.contains("validity check")) {
            return CERTIFICATE_EXPIRED;
        }
        return words.contains("certification path") ? CERTIFICATE_NOT_TRUSTED : VALIDATION_FAILURE;
    }
}
