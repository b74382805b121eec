package org.pillarbox.receipt;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.FieldSearch;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ReceiptSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Maildrops;

/** Decides about receipts and hands them in. */
public final class RetrievalReceipts implements DeliveryReceipts {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.receipt");

    /** Fields that were looked for last time. */
    private record Asking(List<String> names, FieldSearch search) {}

    private final Settings settings;
    private final WrittenReceipts written;
    private final Submission submission;
    private final ReceiptRate rate;
    private final Clock clock;
    private volatile Asking asking = new Asking(List.of(), FieldSearch.of(List.of()));

    public RetrievalReceipts(Settings settings, WrittenReceipts written, Submission submission, Clock clock) {
        this.settings = settings;
        this.written = written;
        this.submission = submission;
        this.rate = new ReceiptRate(clock);
        this.clock = clock;
    }

    @Override
    public boolean isAskedFor(Content message) {
        List<String> names = settings.get(ReceiptSettings.class).fields();
        try {
            return !names.isEmpty() && !search(names).in(message).isEmpty();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "no receipt: the header cannot be read: {0}", unreadable.toString());
            return false;
        }
    }

    private FieldSearch search(List<String> names) {
        Asking last = asking;
        if (!last.names().equals(names)) {
            last = new Asking(names, FieldSearch.of(names));
            asking = last;
        }
        return last.search();
    }

    @Override
    public boolean retrieved(Retrieval retrieval) {
        try {
            Optional<Maildrops.Source> source = retrieval.source().get();
            return source.isPresent()
                    && isWanted(source.get())
                    && send(retrieval, source.get().content());
        } catch (IOException | RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a receipt for user {0} could not be sent: {1}",
                    String.valueOf(retrieval.userId()),
                    failure.toString());
            return false;
        }
    }

    private boolean isWanted(Maildrops.Source source) {
        return source.inside() || !settings.get(ReceiptSettings.class).localOnly();
    }

    private boolean send(Retrieval retrieval, ContentId content) throws IOException {
        long user = retrieval.userId();
        if (written.contains(content, user)) {
            return false;
        }
        List<String> names = settings.get(ReceiptSettings.class).fields();
        ReceiptRequest request =
                new ReceiptRequest(FieldSearch.of(ReceiptRequest.fields(names)).in(retrieval.message()), names);
        Optional<Address> target = request.target();
        Optional<String> objection = target.isEmpty()
                ? Optional.of("the field that asks for it does not hold one plain address")
                : request.objection().or(() -> rate.objection(String.valueOf(user), target.get()));
        if (objection.isPresent()) {
            LOG.log(System.Logger.Level.INFO, "no receipt for message {0}: {1}", content, objection.get());
            return false;
        }
        Instant now = clock.instant();
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        // Its occasion keeps it from coming twice where the next line is not reached.
        submission.submit(ReceiptLetter.to(target.get(), request, "receipt " + content + " " + user, domain, now));
        written.add(content, user, now);
        LOG.log(System.Logger.Level.INFO, "a receipt for message {0} went to {1}", content, target.get());
        return true;
    }
}
