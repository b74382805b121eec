package org.pillarbox.monitor.setup;

import java.io.IOException;
import java.util.List;

/** Port: which hosts the name service says take mail for a domain (RFC 5321 section 5.1). */
public interface MailExchangers {
    /**
     * The hosts of the domain's MX records, the most preferred first, in lower case and without the last dot; empty when it has
     * none. A null MX (RFC 7505) is a host without a name. Takes a few seconds at most.
     *
     * @param domain in ASCII
     * @throws IOException when the name service does not answer, or answers that it cannot tell
     */
    List<String> of(String domain) throws IOException;
}
