package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong with the directory, for administrators. */
final class LdapFaults {
    private static final int LONGEST = 300;

    /** The library names the reasons of Java in its messages, and keeps no causes. */
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("SSLHandshakeException", "its certificate is not trusted here, or is for another name");
        REASONS.put("CertificateException", "its certificate is not trusted here, or is for another name");
        REASONS.put("SSLException", "it does not speak TLS there");
        REASONS.put("UnknownHostException", "this name is not known");
        REASONS.put("resolve the host name", "this name is not known");
        REASONS.put("ConnectException", "nothing answers there");
        REASONS.put("SocketTimeoutException", "no answer in time");
        REASONS.put("timeout", "no answer in time");
    }

    private LdapFaults() {}

    /** In words, without a full stop. */
    static String words(LDAPException e) {
        if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
            return "wrong name or password";
        }
        if (e.getResultCode().equals(ResultCode.TIMEOUT)) {
            return "no answer in time";
        }
        String message = e.getMessage();
        return REASONS.entrySet().stream()
                .filter(reason -> message.contains(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> e.getResultCode().getName() + ", " + bounded(message));
    }

    private static String bounded(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message;
    }
}
