package org.pillarbox.outmail.internet;

import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.outmail.sts.HttpsPolicySource;
import org.pillarbox.outmail.sts.PolicySource;

/**
 * The name service as SMTP Direct asks it.
 *
 * @param resolver with servers and a memory of its own
 */
public record DirectNames(DnsResolver resolver) {
    private static final int HTTPS_PORT = 443;

    /** Fetches policies from hosts that are found by it. */
    public PolicySource policySource() {
        return new HttpsPolicySource(resolver, new OwnAddresses(), "", HTTPS_PORT);
    }
}
