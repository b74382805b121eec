package org.pillarbox.routing.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;

/** A ledger of which a test says only how a call is made: each in one transaction, as the container gives it. */
public interface CalledLedger extends RoutingLedger {
    /** Works in a transaction of its own. */
    <T> T call(Function<LedgerWriter, T> work);

    @Override
    default List<RoutedMessage> write(List<RoutedMessage> batch, Traffic traffic) {
        return call(writer -> writer.write(batch, traffic));
    }

    @Override
    default LogPosition checkpoint() {
        return call(LedgerWriter::checkpoint);
    }

    @Override
    default void probe() {
        call(writer -> {
            writer.probe();
            return null;
        });
    }

    @Override
    default List<Report> dueReports(int limit) {
        return call(writer -> writer.dueReports(limit));
    }

    @Override
    default Optional<ContentLocation> locate(ContentId content) {
        return call(writer -> writer.locate(content));
    }
}
