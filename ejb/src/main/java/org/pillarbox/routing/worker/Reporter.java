package org.pillarbox.routing.worker;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.store.ContentStore;

/**
 * Makes messages of due reports. A report is due from the transaction that found out until its message is routed; a crash
 * in between makes the next start write it again, and the log's second copy then finds that it is not due any more.
 * Used by the worker's thread alone.
 */
final class Reporter {
    private static final String SOURCE = "reports";
    private static final int AT_ONCE = 100;

    private final RoutingLedger ledger;
    private final ContentStore contents;
    private final ReportWriter writer;
    private final Submission submission;
    private final ErrorLog errors;
    private final Set<String> submitted = new HashSet<>();

    Reporter(RoutingLedger ledger, ContentStore contents, ReportWriter writer, Submission submission, ErrorLog errors) {
        this.ledger = ledger;
        this.contents = contents;
        this.writer = writer;
        this.submission = submission;
        this.errors = errors;
    }

    /** Writes all that are due and not under way. */
    void writeDue() {
        try {
            ledger.dueReports(AT_ONCE + submitted.size()).forEach(this::write);
        } catch (RuntimeException failure) {
            errors.error(SOURCE, "Due reports wait: " + failure);
        }
    }

    /** Writes one; what cannot be written now stays due. */
    void write(Report report) {
        if (submitted.contains(report.occasion())) {
            return;
        }
        try {
            submit(report);
            submitted.add(report.occasion());
        } catch (IOException | RuntimeException failure) {
            errors.error(SOURCE, "A report about " + report.content() + " waits: " + failure);
        }
    }

    /** A letter was routed, so that its occasion is over. */
    void settled(String occasion) {
        submitted.remove(occasion);
    }

    private void submit(Report report) throws IOException {
        Optional<Content> original = ledger.locate(report.content()).map(contents::open);
        try {
            submission.submit(writer.write(report, original));
        } catch (IOException unreadable) {
            // The report matters more than the message that it returns.
            submission.submit(writer.write(report, Optional.empty()));
        }
    }
}
