package org.pillarbox.filter.authenticity.signing;

import java.time.Instant;
import java.util.List;
import org.pillarbox.settings.DkimKey;

/**
 * Keys that were made together.
 *
 * @param domain whose mail they sign
 * @param set their name
 * @param state whether they sign
 * @param made when
 * @param records what is to be published, one for each key
 */
public record DkimKeys(String domain, String set, DkimKey.State state, Instant made, List<TxtRecord> records) {
    public DkimKeys {
        records = List.copyOf(records);
    }

    /**
     * A record to publish.
     *
     * @param name of the record, without a dot at its end
     * @param text what it says
     * @param quoted the same, cut into strings as a zone file wants it
     * @param kind {@code rsa} or {@code ed25519}
     */
    public record TxtRecord(String name, String text, String quoted, String kind) {}
}
