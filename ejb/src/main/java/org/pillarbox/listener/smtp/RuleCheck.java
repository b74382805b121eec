package org.pillarbox.listener.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.RuleVerdict;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.rules.language.Deed;
import org.pillarbox.rules.language.HeaderTable;
import org.pillarbox.rules.language.RuleAction;
import org.pillarbox.rules.smtp.RuleHit;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesReload;

/** Asks the SMTP rules at their three stages (manual 8.2). */
public final class RuleCheck implements SmtpCheck {
    private static final String NAME = "smtp-rule";

    private final RuleJudge judge;
    private final RulesReload reload;

    public RuleCheck(RuleJudge judge, RulesReload reload) {
        this.judge = judge;
        this.reload = reload;
    }

    @Override
    public Optional<Reply> connected(Visit visit) {
        reload.connected();
        return Optional.empty();
    }

    @Override
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        return told(visit, message(visit).sender(envelope));
    }

    @Override
    public Optional<Reply> data(Visit visit, Envelope envelope) {
        return told(visit, message(visit).recipients(envelope));
    }

    @Override
    public Optional<Reply> content(Visit visit, Envelope envelope, ArrivedContent content) {
        return told(visit, message(visit).message(envelope, () -> text(content.header()), content.size()));
    }

    private RuleJudge.OfMessage message(Visit visit) {
        return visit.notes()
                .ofMessage(
                        RuleJudge.OfMessage.class,
                        () -> judge.message(visit.client().peer().remoteHost() + ", session "
                                + visit.client().peer().sessionId()));
    }

    private static String text(byte[] header) {
        return new String(header, 0, Math.min(header.length, HeaderTable.LONGEST), StandardCharsets.UTF_8);
    }

    /** What is said to the client; what is not, goes with the message. */
    private static Optional<Reply> told(Visit visit, Optional<RuleHit> hit) {
        hit.ifPresent(found -> note(found, visit.notes().findings()));
        return hit.flatMap(RuleHit::refusal);
    }

    private static void note(RuleHit hit, FindingsDraft findings) {
        findings.note(NAME, hit.words());
        RuleAction action = hit.action();
        String name = hit.rule().rule().name();
        switch (action.spread()) {
            case REDIRECT -> findings.rule(new RuleVerdict.Redirect(name, action.target()));
            case COPY -> findings.rule(new RuleVerdict.Copy(name, action.target()));
            case NONE -> {
                if (action.deed() == Deed.IGNORE) {
                    findings.rule(new RuleVerdict.Ignore(name));
                }
            }
        }
    }
}
