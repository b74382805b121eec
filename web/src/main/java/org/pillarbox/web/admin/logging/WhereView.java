package org.pillarbox.web.admin.logging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.expand.DryRun;
import org.pillarbox.routing.expand.DryRunAnswer;
import org.pillarbox.routing.expand.DryRunQuestion;
import org.pillarbox.routing.expand.DryRunQuestion.Source;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Where would this go? Asks the routing of mail about a message that nobody has sent. */
@Named
@RequestScoped
public class WhereView {
    private static final int USUAL_KILOBYTES = 10;

    @Inject
    DryRun routing;

    private String source = Source.STRANGER.name();
    private String account = "";
    private String sender = "";
    private String recipients = "";
    private long kilobytes = USUAL_KILOBYTES;
    private Optional<DryRunAnswer> answer = Optional.empty();

    /** Asks at once where the page's address names a recipient, so that a link can lead to an answer. */
    public void load() {
        Map<String, String> named =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        recipients = text(named.get("to"));
        sender = text(named.get("from"));
        if (!recipients.isEmpty()) {
            source = sender.isEmpty() ? Source.SERVER.name() : source;
            ask();
        }
    }

    /** Asks. */
    public void ask() {
        Submission.of(() -> answer = Optional.of(
                routing.ask(new DryRunQuestion(Source.valueOf(source), account, sender, recipients, kilobytes))));
    }

    /** Whether there is an answer to show. */
    public boolean isAnswered() {
        return answer.isPresent();
    }

    /** Why the message would not be taken; empty when it would. */
    public String getRefusal() {
        return answer.flatMap(DryRunAnswer::refusal).orElse("");
    }

    /** Each recipient's fate. */
    public List<Trace.Fate> getFates() {
        return answer.map(DryRunAnswer::fates).orElse(List.of());
    }

    /** How the way begins. */
    public String start(Trace.Fate fate) {
        boolean refused = fate.outcome() == Trace.Outcome.REFUSED;
        return Texts.of(
                refused ? "where.refused.from" : "where.accepted.from",
                answer.map(DryRunAnswer::sender).orElse(""));
    }

    /** The outcome in words. */
    public String words(Trace.Outcome outcome) {
        return Outcomes.words(outcome);
    }

    /** The style of an outcome, which always stands beside its words. */
    public String style(Trace.Outcome outcome) {
        return Outcomes.style(outcome);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = text(account);
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = text(sender);
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = text(recipients);
    }

    public long getKilobytes() {
        return kilobytes;
    }

    public void setKilobytes(long kilobytes) {
        this.kilobytes = kilobytes;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
