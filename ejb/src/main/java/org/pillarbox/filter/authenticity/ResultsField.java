package org.pillarbox.filter.authenticity;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dmarc.DmarcOutcome;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;

/** Writes the Authentication-Results field (RFC 8601 §2.2), one result on a line. */
public final class ResultsField {
    /** The field's name. */
    public static final String NAME = "Authentication-Results";

    private static final String FOLD = ";\r\n\t";
    private static final int LONGEST = 200;

    private ResultsField() {}

    /**
     * The value, folded.
     *
     * @param host the name of this server
     * @param sender the reverse path
     */
    public static String value(String host, Optional<Address> sender, SenderReport report) {
        StringBuilder value = new StringBuilder(host);
        spf(value, sender, report.spf());
        if (report.signatures().isEmpty()) {
            value.append(FOLD).append("dkim=none");
        }
        report.signatures().forEach(signature -> dkim(value, signature));
        dmarc(value, report.dmarc());
        return value.toString();
    }

    private static void spf(StringBuilder value, Optional<Address> sender, SpfOutcome spf) {
        value.append(FOLD).append("spf=").append(spf.result().word());
        reason(value, spf.reason());
        if (spf.ofHelo()) {
            property(value, "smtp.helo", spf.domain());
        } else {
            property(value, "smtp.mailfrom", sender.map(Address::toString).orElse(spf.domain()));
        }
    }

    private static void dkim(StringBuilder value, DkimOutcome dkim) {
        value.append(FOLD).append("dkim=").append(dkim.result().word());
        reason(value, dkim.reason());
        property(value, "header.d", dkim.domain());
        property(value, "header.s", dkim.selector());
        property(value, "header.a", dkim.algorithm());
        property(value, "header.b", dkim.begin());
    }

    private static void dmarc(StringBuilder value, DmarcOutcome dmarc) {
        value.append(FOLD).append("dmarc=").append(dmarc.result().word());
        if (dmarc.result() == Result.PASS || dmarc.result() == Result.FAIL) {
            value.append(" (p=").append(dmarc.policy().word()).append(')');
        }
        reason(value, dmarc.reason());
        property(value, "header.from", dmarc.domain());
    }

    private static void reason(StringBuilder value, String reason) {
        if (!reason.isEmpty()) {
            value.append(" reason=").append(quoted(reason));
        }
    }

    private static void property(StringBuilder value, String name, String text) {
        if (!text.isEmpty()) {
            boolean plain = text.length() <= LONGEST
                    && text.chars().allMatch(c -> c > ' ' && c < 127 && "()<>,;:\\\"[]?=".indexOf(c) < 0);
            value.append(' ').append(name).append('=').append(plain ? text : quoted(text));
        }
    }

    /** What strangers say stays one printable line. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(LONGEST, text.length()); i++) {
            char c = text.charAt(i);
            boolean special = c == '"' || c == '\\';
            quoted.append(special ? "\\" : "").append(c >= ' ' && c < 127 ? c : '?');
        }
        return quoted.append('"').toString();
    }
}
