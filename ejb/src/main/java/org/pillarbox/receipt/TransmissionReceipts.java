package org.pillarbox.receipt;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.FieldSearch;
import org.pillarbox.settings.ReceiptSettings;
import org.pillarbox.settings.Settings;

/**
 * Says who is told that a message was sent to the Internet (manual 16.1.2). The receipt itself is a report that falls due with what is
 * written down of the sending. Thread safe.
 */
public final class TransmissionReceipts {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.receipt");

    private final Settings settings;
    private final ReceiptRate rate;

    public TransmissionReceipts(Settings settings, Clock clock) {
        this.settings = settings;
        this.rate = new ReceiptRate(clock);
    }

    /**
     * The address that a message's field names, unless the message or earlier receipts speak against it. Reads the header alone, and
     * nothing while receipts are off.
     *
     * @param sender of the message's envelope
     * @param message as it is sent
     */
    public Optional<Address> target(Address sender, Content message) {
        List<String> names = settings.get(ReceiptSettings.class).transmissionFields();
        return names.isEmpty() ? Optional.empty() : target(names, sender, message);
    }

    private Optional<Address> target(List<String> names, Address sender, Content message) {
        try {
            ReceiptRequest request = new ReceiptRequest(
                    FieldSearch.of(ReceiptRequest.fields(names)).in(message), names);
            Optional<Address> target = request.target();
            Optional<String> objection =
                    target.flatMap(to -> request.automatic().or(() -> rate.objection(key(sender), to)));
            objection.ifPresent(why -> LOG.log(System.Logger.Level.INFO, "no transmission receipt: {0}", why));
            return target.filter(to -> objection.isEmpty());
        } catch (IOException unreadable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "no transmission receipt: the header cannot be read: {0}",
                    unreadable.toString());
            return Optional.empty();
        }
    }

    private static String key(Address sender) {
        return sender.localKey() + "@" + sender.domainKey();
    }
}
