package org.pillarbox.certificates.care;

import java.io.IOException;
import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pillarbox.certificates.AuthorityRefused;
import org.pillarbox.certificates.CertificateAuthority;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificateShelf;
import org.pillarbox.certificates.Judgement;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.InvalidSetting;

/**
 * Orders the certificate of the ACME settings when there is none for these names, and again when two thirds of its life are over.
 * The one in use is replaced only by one that was judged. One order at a time.
 */
public final class Renewal {
    private static final int THIRDS = 3;

    private final Parts parts;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * What it works with.
     *
     * @param files where the certificate is kept
     * @param authority who issues it
     * @param settings what is wanted
     * @param binding the external account binding of these settings
     * @param state what is remembered of the last orders
     * @param events hears of it
     * @param clock tells when
     */
    public record Parts(
            CertificateFiles files,
            CertificateAuthority authority,
            Supplier<AcmeSettings> settings,
            Function<AcmeSettings, Optional<CertificateAuthority.Binding>> binding,
            OrderStateFile state,
            Events events,
            Clock clock) {}

    /** Port: hears what came of orders. */
    public interface Events {
        /** There is a new certificate. */
        void installed();

        /** None came, in words for the administrator. */
        void failed(String words, OrderState state);
    }

    public Renewal(Parts parts) {
        this.parts = parts;
    }

    /** Orders when it is time; gives a word on what was done. */
    public String runIfDue() throws InterruptedException {
        AcmeSettings settings = parts.settings().get();
        if (!settings.isActive()) {
            return "off";
        }
        Instant now = parts.clock().instant();
        if (!isNeeded(settings, now)) {
            return "not due";
        }
        return parts.state().read().waits(now) ? "waits after a failure" : order(settings);
    }

    /** Orders at once, if the administrator agreed to the terms. */
    public String runNow() throws InterruptedException {
        AcmeSettings settings = parts.settings().get();
        return settings.isActive() ? order(settings) : "off";
    }

    /** Whether an order is under way. */
    public boolean isUnderWay() {
        return underWay.get();
    }

    private boolean isNeeded(AcmeSettings settings, Instant now) {
        try {
            if (!parts.files().has(CertificateShelf.ORDERED)) {
                return true;
            }
            X509Certificate own = parts.files().read(CertificateShelf.ORDERED).own();
            return !covers(own, settings.names()) || !now.isBefore(renewal(own));
        } catch (IOException | GeneralSecurityException unreadable) {
            return true;
        }
    }

    /** When two thirds of its life are over. */
    static Instant renewal(X509Certificate certificate) {
        Instant begin = certificate.getNotBefore().toInstant();
        Duration life = Duration.between(begin, certificate.getNotAfter().toInstant());
        return begin.plus(life.multipliedBy(THIRDS - 1L).dividedBy(THIRDS));
    }

    private static boolean covers(X509Certificate certificate, List<String> names) {
        return CertificateFacts.names(certificate)
                .containsAll(names.stream()
                        .map(name -> IDN.toASCII(name).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private String order(AcmeSettings settings) throws InterruptedException {
        if (!underWay.compareAndSet(false, true)) {
            return "under way already";
        }
        try {
            install(settings);
            remember(OrderState.succeeded(parts.clock().instant()));
            parts.events().installed();
            return "installed";
        } catch (AuthorityRefused refused) {
            return failed(refused.getMessage(), refused.notBefore());
        } catch (InvalidSetting unusable) {
            return failed(
                    "The authority issued something that cannot be used: " + unusable.getMessage(), Optional.empty());
        } catch (IOException | GeneralSecurityException e) {
            return failed("The certificate came, but cannot be written: " + e.getMessage(), Optional.empty());
        } finally {
            underWay.set(false);
        }
    }

    private void install(AcmeSettings settings)
            throws AuthorityRefused, InterruptedException, IOException, GeneralSecurityException {
        var issued = parts.authority()
                .order(new CertificateAuthority.Order(
                        settings.directory(),
                        settings.contact(),
                        settings.names(),
                        parts.binding().apply(settings)));
        Judgement judgement = Judgement.of(issued, parts.clock().instant());
        if (!covers(judgement.kept().own(), settings.names())) {
            throw new AuthorityRefused("The authority issued a certificate for other names than were ordered");
        }
        parts.files().write(CertificateShelf.ORDERED, judgement.kept());
    }

    private String failed(String words, Optional<Instant> wish) {
        OrderState state = parts.state().read().failed(parts.clock().instant(), words, wish);
        remember(state);
        parts.events().failed(words, state);
        return "failed: " + words;
    }

    private void remember(OrderState state) {
        try {
            parts.state().write(state);
        } catch (IOException e) {
            parts.events().failed("What came of the order cannot be kept: " + e.getMessage(), state);
        }
    }
}
