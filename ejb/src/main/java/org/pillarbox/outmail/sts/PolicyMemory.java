package org.pillarbox.outmail.sts;

import java.util.Optional;

/** Port: policies that were fetched, for all nodes and beyond restarts. Domains are in lower case. */
public interface PolicyMemory {
    /** The one fetched last. */
    Optional<KeptPolicy> find(String domain);

    /** Keeps one in place of another. */
    void keep(String domain, KeptPolicy policy);
}
