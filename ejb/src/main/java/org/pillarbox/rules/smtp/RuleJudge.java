package org.pillarbox.rules.smtp;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.rules.language.Facts;
import org.pillarbox.rules.language.HeaderTable;
import org.pillarbox.rules.language.Stage;

/** Asks the rules in force at each stage of a message, notes which one was used, and says so in the log. Thread safe. */
public final class RuleJudge {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.smtp.rules");

    private final Supplier<SmtpRules> rules;
    private final RuleHits hits;
    private final Clock clock;

    /** The clock's zone is the one in which rules name times. */
    public RuleJudge(Supplier<SmtpRules> rules, RuleHits hits, Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.clock = clock;
    }

    /**
     * The rules as they are when a message begins: it is judged by one version of them, whatever is saved meanwhile. Used by one
     * session.
     *
     * @param client for the log: who sends, and in which session
     */
    public OfMessage message(String client) {
        return new OfMessage(rules.get(), client);
    }

    /**
     * The judgement of one message: once a rule was found, no other one is asked (manual 8.2.4.1). One that refuses answers again, since
     * the client may offer the message again without naming its sender anew.
     */
    public final class OfMessage {
        private final SmtpRules inForce;
        private final String client;
        private Optional<RuleHit> decided = Optional.empty();

        private OfMessage(SmtpRules inForce, String client) {
            this.inForce = inForce;
            this.client = client;
        }

        /** The sender is known. */
        public Optional<RuleHit> sender(Envelope envelope) {
            return ask(Stage.SENDER, envelope, size(envelope), () -> HeaderTable.NONE);
        }

        /** All recipients are known. */
        public Optional<RuleHit> recipients(Envelope envelope) {
            return ask(Stage.RECIPIENTS, envelope, size(envelope), () -> HeaderTable.NONE);
        }

        /**
         * The message is there.
         *
         * @param header its header as it came
         * @param bytes its size
         */
        public Optional<RuleHit> message(Envelope envelope, Supplier<String> header, long bytes) {
            return ask(Stage.MESSAGE, envelope, OptionalLong.of(bytes), () -> HeaderTable.parse(header.get()));
        }

        private Optional<RuleHit> ask(Stage stage, Envelope envelope, OptionalLong size, Supplier<HeaderTable> header) {
            if (decided.isPresent()) {
                return decided.filter(hit -> hit.refusal().isPresent());
            }
            boolean told = size(envelope).isPresent();
            if (!inForce.areAskedAt(stage, told)) {
                return Optional.empty();
            }
            Facts facts = Facts.of(
                    envelope.reversePath().address().map(Address::toString).orElse(""),
                    recipientsOf(envelope),
                    size,
                    header.get(),
                    LocalDateTime.now(clock));
            Optional<RuleHit> hit = inForce.first(stage, facts, told).map(RuleHit::new);
            hit.ifPresent(found -> note(found, envelope));
            return hit;
        }

        private void note(RuleHit hit, Envelope envelope) {
            decided = Optional.of(hit);
            hits.count(hit.rule(), inForce);
            LOG.log(
                    System.Logger.Level.INFO,
                    () -> hit.words() + "; from " + envelope.reversePath() + ", recipients: "
                            + envelope.recipients().size() + ", client " + client);
        }
    }

    private static List<String> recipientsOf(Envelope envelope) {
        return envelope.recipients().stream()
                .map(EnvelopeRecipient::address)
                .map(Address::toString)
                .toList();
    }

    private static OptionalLong size(Envelope envelope) {
        return envelope.declaredSize() > 0 ? OptionalLong.of(envelope.declaredSize()) : OptionalLong.empty();
    }
}
