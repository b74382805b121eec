package org.pillarbox.certificates.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.certificates.CertificateCare;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificateRow;
import org.pillarbox.certificates.CertificateShelf;
import org.pillarbox.certificates.CertificatesChanged;
import org.pillarbox.certificates.care.CareLetters;
import org.pillarbox.certificates.care.OrderState;
import org.pillarbox.certificates.care.OrderStateFile;
import org.pillarbox.certificates.care.Renewal;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.TlsSettings;

/** Looks after the certificates of this node, and says on the home page what should be put right. */
@ApplicationScoped
public class CertificateCareBean implements CertificateCare, ConcernSource {
    private static final String PAGE = "/admin/services/tls";
    /** What is ordered is renewed before; what is not, the administrator has had letters about. */
    private static final int DAYS_OF_CONCERN = 14;

    private static final Duration AGE = Duration.ofMinutes(5);

    @Inject
    private CertificateFiles files;

    @Inject
    private Settings settings;

    @Inject
    private Renewal renewal;

    @Inject
    private CareLetters letters;

    @Inject
    private OrderStateFile state;

    private List<CertificateRow> rows = List.of();
    private Instant read = Instant.MIN;

    @Override
    public String look() throws InterruptedException {
        String ordered = renewal.runIfDue();
        forget();
        return "ordering: " + ordered + "; " + letters.tellOfEnds(rows()) + " letters";
    }

    @Override
    public List<Concern> concerns() {
        List<Concern> concerns = new ArrayList<>();
        rows().forEach(row -> add(row, concerns));
        OrderState orders = state.read();
        if (orders.failures() > 0) {
            concerns.add(new Concern("No certificate was issued", orders.lastError(), "/admin/services/tls-order")
                    .mailedByItself());
        }
        return concerns;
    }

    private static void add(CertificateRow row, List<Concern> concerns) {
        switch (row.state()) {
            case UNREADABLE ->
                concerns.add(new Concern(
                        "The certificate " + row.name() + " cannot be used",
                        row.reason() + " Services go on with the others. Upload it again, or delete it.",
                        PAGE));
            case ENDED ->
                concerns.add(new Concern(
                        "The certificate " + row.name() + " has ended",
                        "Mail programs and browsers warn their users, or do not connect. Upload a new one.",
                        PAGE));
            case ENDS_SOON -> {
                if (row.daysLeft() <= DAYS_OF_CONCERN) {
                    concerns.add(new Concern(
                                    "The certificate " + row.name() + " ends in " + row.daysLeft() + " days",
                                    "After that, mail programs and browsers warn their users. Upload a new one in time.",
                                    PAGE)
                            .mailedByItself());
                }
            }
            case GOOD -> {}
        }
    }

    void changed(@Observes CertificatesChanged change) {
        forget();
    }

    private synchronized void forget() {
        read = Instant.MIN;
    }

    private synchronized List<CertificateRow> rows() {
        Instant now = Instant.now();
        if (read.isBefore(now.minus(AGE))) {
            try {
                rows = new CertificateShelf(files, Clock.systemUTC())
                        .rows(settings.get(TlsSettings.class).certificate());
                read = now;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }
}
