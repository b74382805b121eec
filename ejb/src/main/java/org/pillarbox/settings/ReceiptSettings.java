package org.pillarbox.settings;

import java.util.List;

/**
 * Delivery and transmission receipts (manual 16.1.2).
 *
 * @param fields the names of the header fields that ask for one and say where it goes, as typed; none switches receipts off
 * @param localOnly whether only messages that somebody of this site handed in get one
 * @param transmissionFields the same of receipts for messages that were sent to the Internet
 */
public record ReceiptSettings(List<String> fields, boolean localOnly, List<String> transmissionFields) {
    /** More names than anybody types; each is looked for in every message that is collected. */
    public static final int MOST_FIELDS = 20;

    public ReceiptSettings {
        fields = List.copyOf(fields);
        transmissionFields = List.copyOf(transmissionFields);
    }

    /** Without transmission receipts. */
    public ReceiptSettings(List<String> fields, boolean localOnly) {
        this(fields, localOnly, List.of());
    }
}
