package org.pillarbox.listener.smtp;

import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.filter.authenticity.Authenticity;
import org.pillarbox.filter.authenticity.AuthenticityPolicy;
import org.pillarbox.filter.authenticity.Decision;
import org.pillarbox.filter.authenticity.ResultsField;
import org.pillarbox.filter.authenticity.SenderReport;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dkim.IncomingSignatures;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.ContentTap;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.Settings;

/** SPF, DKIM and DMARC for what strangers hand in. */
final class SenderCheck implements SmtpCheck {
    private static final String MARK = "X-Pillarbox-Sender";

    /** Points of a mark: one alone is not enough for anything. */
    private static final int POINTS = 3;

    private final Settings settings;
    private final Authenticity authenticity;

    SenderCheck(Settings settings, Authenticity authenticity) {
        this.settings = settings;
        this.authenticity = authenticity;
    }

    /** What has passed of a message that is checked. */
    private static final class Passing {
        private Optional<IncomingSignatures> content = Optional.empty();
    }

    @Override
    public Optional<ContentTap> tap(Visit visit, Envelope envelope) {
        AuthenticitySettings now = settings.get(AuthenticitySettings.class);
        boolean meant = now.enabled()
                && visit.isStranger()
                && (now.loopback() || !visit.client().peer().isLoopback());
        Passing passing = visit.notes().ofMessage(Passing.class, Passing::new);
        passing.content = meant ? Optional.of(new IncomingSignatures()) : Optional.empty();
        return passing.content.map(content -> content::write);
    }

    @Override
    public Optional<Reply> content(Visit visit, Envelope envelope, ArrivedContent content) {
        return visit.notes()
                .ofMessage(Passing.class, Passing::new)
                .content
                .flatMap(passed ->
                        check(visit.client(), envelope, passed, visit.notes().findings()));
    }

    private Optional<Reply> check(
            SmtpClient client, Envelope envelope, IncomingSignatures content, FindingsDraft findings) {
        SenderReport report = authenticity.check(
                client.peer().remote().getAddress(), envelope.reversePath().address(), client.helo(), content);
        Decision decision = new AuthenticityPolicy(settings.get(AuthenticitySettings.class)).decide(report);
        tell(report, decision, findings);
        String host = settings.get(LocalMailSettings.class).hostName();
        findings.field(
                ResultsField.NAME,
                ResultsField.value(host, envelope.reversePath().address(), report));
        if (decision.isMarked()) {
            findings.field(MARK, "doubtful; " + decision.reason());
            findings.spam(POINTS);
        }
        if (decision.action() == SenderAction.QUARANTINE) {
            findings.quarantine(decision.reason());
        }
        return decision.refusal();
    }

    private static void tell(SenderReport report, Decision decision, FindingsDraft findings) {
        findings.note(
                "spf",
                words(
                        report.spf().result().word(),
                        report.spf().domain(),
                        report.spf().reason()));
        findings.note(
                "dkim",
                report.signatures().isEmpty()
                        ? "none"
                        : report.signatures().stream().map(SenderCheck::words).collect(Collectors.joining("; ")));
        findings.note(
                "dmarc",
                words(
                        report.dmarc().result().word(),
                        report.dmarc().domain(),
                        report.dmarc().reason()));
        if (!decision.reason().isEmpty()) {
            findings.note("sender", words(decision.action()) + decision.reason());
        }
    }

    private static String words(SenderAction action) {
        return switch (action) {
            case IGNORE -> "";
            case TAG -> "marked: ";
            case QUARANTINE -> "put aside: ";
            case AS_ASKED, REFUSE -> "refused: ";
        };
    }

    private static String words(DkimOutcome signature) {
        return words(signature.result().word(), signature.domain(), signature.reason());
    }

    private static String words(String result, String domain, String reason) {
        return result + (domain.isEmpty() ? "" : " for " + domain) + (reason.isEmpty() ? "" : ": " + reason);
    }
}
