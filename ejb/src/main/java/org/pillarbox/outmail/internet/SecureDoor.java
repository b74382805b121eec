package org.pillarbox.outmail.internet;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Tlsa;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sts.StsMode;
import org.pillarbox.outmail.sts.StsPolicy;
import org.pillarbox.outmail.tlsreport.TlsPolicy;
import org.pillarbox.outmail.tlsreport.TlsResult;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.settings.TlsDemand;

/**
 * Opens conversations with exchangers as securely as their domain wants it: by the certificates that it publishes in a signed zone
 * (RFC 7672), else by its policy on the web (RFC 8461), else as the server offers it (RFC 7435). What came of it is counted.
 */
final class SecureDoor {
    private static final Reply NOT_NAMED =
            Reply.of(454, "4.7.5", "The domain's MTA-STS policy does not name this server");

    private final Reach reach;
    private final TlsTally tally;

    SecureDoor(Reach reach, TlsTally tally) {
        this.reach = reach;
        this.tally = tally;
    }

    /**
     * A domain's wish.
     *
     * @param published by which the exchanger is known; empty when nothing is published
     */
    record Wish(String domain, Optional<List<Tlsa>> published, Optional<StsPolicy> policy) {}

    SmtpConversation open(SmtpClient client, SmtpTarget target, Wish wish) throws Unreachable {
        if (wish.published().isPresent()) {
            return strictly(client, known(target, wish), wish, TlsPolicy.DANE);
        }
        if (wish.policy().isEmpty()) {
            return asOffered(client, target, wish);
        }
        StsPolicy policy = wish.policy().get();
        boolean testing = policy.mode() == StsMode.TESTING;
        if (!policy.names(target.host())) {
            tally.count(wish.domain(), TlsPolicy.MTA_STS, target.host(), TlsResult.VALIDATION_FAILURE);
            if (testing) {
                return client.open(target);
            }
            throw new Unreachable(NOT_NAMED);
        }
        try {
            SmtpTarget verified = target.demanding(TlsDemand.VERIFIED, reach.authorities());
            return strictly(client, verified, wish, TlsPolicy.MTA_STS);
        } catch (Unreachable failed) {
            if (testing && isInsecure(failed)) {
                return client.open(target);
            }
            throw failed;
        }
    }

    private static SmtpTarget known(SmtpTarget target, Wish wish) {
        List<Tlsa> records = wish.published().orElseThrow();
        return records.isEmpty()
                ? target.demanding(TlsDemand.ENCRYPTED, "")
                : target.knownBy(new SmtpTarget.Known(records, List.of(target.host(), wish.domain())));
    }

    private SmtpConversation strictly(SmtpClient client, SmtpTarget target, Wish wish, TlsPolicy policy)
            throws Unreachable {
        try {
            SmtpConversation open = client.open(target);
            tally.count(wish.domain(), policy, target.host(), TlsResult.SECURED);
            return open;
        } catch (Unreachable failed) {
            if (isInsecure(failed)) {
                tally.count(wish.domain(), policy, target.host(), TlsResult.of(failed.reply()));
            }
            throw failed;
        }
    }

    private SmtpConversation asOffered(SmtpClient client, SmtpTarget target, Wish wish) throws Unreachable {
        SmtpConversation open = client.open(target);
        TlsResult result = open.isEncrypted() ? TlsResult.SECURED : TlsResult.STARTTLS_NOT_SUPPORTED;
        tally.count(wish.domain(), TlsPolicy.NONE, target.host(), result);
        return open;
    }

    /** Whether the server was reached, and was not sure enough. */
    private static boolean isInsecure(Unreachable failed) {
        String status = failed.reply().enhanced();
        return status.equals("4.7.4") || status.equals("4.7.5");
    }
}
