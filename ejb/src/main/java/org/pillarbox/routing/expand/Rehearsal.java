package org.pillarbox.routing.expand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.JourneyBuilder;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.acceptance.OutgoingLimit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Asks everything that a real message meets, in the same order: sender, recipients, size, and then routing. */
public final class Rehearsal implements DryRun {
    private static final int KB = 1024;
    private static final String CLIENT = "192.0.2.1";
    private static final Reply TOO_LARGE = Reply.of(552, "5.3.4", "The message is larger than the SMTP service takes");

    private final Parts parts;

    /**
     * What is asked.
     *
     * @param blocked why a user who has logged in may not send at all
     */
    public record Parts(
            Pipeline pipeline,
            RecipientCheck recipients,
            MessageRouter router,
            SenderPolicy senders,
            OutgoingLimit limit,
            Function<Optional<String>, Optional<Reply>> blocked,
            UserDirectory users,
            Settings settings) {}

    /** Asks these. */
    public Rehearsal(Parts parts) {
        this.parts = parts;
    }

    @Override
    public DryRunAnswer ask(DryRunQuestion question) {
        if (question.kilobytes() < 0 || question.kilobytes() > MOST_KILOBYTES) {
            throw new InvalidSetting("kilobytes", "A size is from 0 to " + MOST_KILOBYTES + " kB");
        }
        Origin origin = origin(question);
        ReversePath sender = sender(question, origin);
        List<EnvelopeRecipient> recipients = TypedRecipients.read(question.recipients()).stream()
                .map(EnvelopeRecipient::of)
                .toList();
        Envelope envelope = Envelope.from(sender);
        Optional<Reply> refusal = isAsked(origin) ? refusal(origin, envelope, recipients, question) : Optional.empty();
        return new DryRunAnswer(
                sender.toString(),
                refusal.map(Rehearsal::words),
                refusal.isPresent() ? List.of() : fates(origin, envelope, recipients, question.kilobytes() * KB));
    }

    private Origin origin(DryRunQuestion question) {
        return switch (question.source()) {
            case SERVER -> Origin.SERVER;
            case COLLECTED -> client(Origin.COLLECTED, "POP3", Optional.empty());
            case STRANGER -> client("smtp", "ESMTP", Optional.empty());
            case USER ->
                client("smtp", "ESMTPSA", Optional.of(account(question.account().strip())));
        };
    }

    private String account(String name) {
        return parts.users()
                .find(name)
                .orElseThrow(() -> new InvalidSetting("account", "There is no user \"" + name + "\""))
                .name()
                .value();
    }

    private static Origin client(String service, String protocol, Optional<String> account) {
        return new Origin(service, "dry-run", CLIENT, "client.example", protocol, Optional.empty(), account);
    }

    private ReversePath sender(DryRunQuestion question, Origin origin) {
        String typed = question.sender().strip();
        if (typed.equals("<>") || typed.isEmpty() && origin.equals(Origin.SERVER)) {
            return ReversePath.NULL;
        }
        if (typed.isEmpty() && origin.account().isPresent()) {
            String domain = parts.settings().get(LocalMailSettings.class).defaultDomain();
            return ReversePath.of(new Address(origin.account().get(), domain));
        }
        return TypedAddress.parse(typed)
                .filter(address -> !address.domain().isEmpty())
                .map(ReversePath::of)
                .orElseThrow(() -> new InvalidSetting(
                        "sender", "\"" + typed + "\" is no address such as ann@example.org; a delivery report has <>"));
    }

    /** Why the message would not be taken. */
    private Optional<Reply> refusal(
            Origin origin, Envelope envelope, List<EnvelopeRecipient> recipients, DryRunQuestion question) {
        long bytes = question.kilobytes() * KB;
        long most = parts.settings().get(SmtpSettings.class).maxMessageBytes();
        return parts.senders()
                .refusal(origin.account(), false, envelope.reversePath())
                .or(() -> parts.blocked().apply(origin.account()))
                .or(() -> most > 0 && bytes > most ? Optional.of(TOO_LARGE) : Optional.empty())
                .or(() -> parts.limit().refusal(origin.account(), envelope.withRecipients(recipients), bytes));
    }

    private List<Trace.Fate> fates(Origin origin, Envelope envelope, List<EnvelopeRecipient> recipients, long bytes) {
        Map<String, Trace.Fate> fates = new LinkedHashMap<>();
        List<EnvelopeRecipient> accepted = new ArrayList<>();
        for (EnvelopeRecipient recipient : recipients) {
            Reply reply = parts.recipients().check(origin, envelope, recipient);
            if (isAsked(origin) && !reply.isPositive()) {
                fates.put(recipient.address().toString(), refused(origin, envelope, recipient, words(reply)));
            } else {
                accepted.add(recipient);
                fates.put(recipient.address().toString(), null);
            }
        }
        routed(origin, envelope.withRecipients(accepted), bytes)
                .recipients()
                .forEach(fate -> fates.put(fate.recipient(), fate));
        return List.copyOf(fates.values());
    }

    private Trace routed(Origin origin, Envelope envelope, long bytes) {
        List<Address> author = envelope.reversePath().address().stream().toList();
        Traits traits = new Traits(author, false, bytes);
        String from = author.stream().map(Address::toString).findFirst().orElse("");
        Summary summary = new Summary(from, "", "", "", Optional.empty());
        return parts.router()
                .rehearse(new AcceptedMessage(
                        envelope, origin, summary, List.of(), Optional.of(traits), Optional.empty(), Findings.NONE))
                .trace();
    }

    private Trace.Fate refused(Origin origin, Envelope envelope, EnvelopeRecipient recipient, String words) {
        JourneyBuilder journey = new JourneyBuilder();
        parts.pipeline()
                .route(recipient, new Transit(envelope, origin, Set.of()))
                .forEach(verdict -> journey.add(verdict.steps(), new Journey.End(Trace.Outcome.REFUSED, words)));
        return new Trace.Fate(
                recipient.address().toString(), Trace.Outcome.REFUSED, words, journey.build(), Instant.EPOCH);
    }

    /** Only who hands a message in by SMTP is told of a recipient that is not taken. */
    private static boolean isAsked(Origin origin) {
        return !origin.isServer() && !origin.isCollected();
    }

    private static String words(Reply reply) {
        return reply.code() + " " + reply.enhanced() + " " + String.join(" ", reply.lines());
    }
}
