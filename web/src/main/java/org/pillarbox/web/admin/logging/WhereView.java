package org.pillarbox.web.admin.logging;

import jakarta.ejb.EJBException;
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
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.web.shell.Texts;

/**
 * Where would this go? Asks the routing of mail about a message that nobody has sent. The question stands in the page's address, so
 * that an answer can be bookmarked.
 */
@Named
@RequestScoped
public class WhereView {
    @Inject
    DryRun routing;

    private final WhereQuestion question = new WhereQuestion();
    private Optional<DryRunAnswer> answer = Optional.empty();
    private Optional<InvalidSetting> refusal = Optional.empty();

    /** Answers, where the page's address asks. */
    public void load() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (asked.containsKey("to")) {
            question.read(asked);
            ask();
        }
    }

    private void ask() {
        try {
            DryRunQuestion dry = question.dryRun();
            answer = Optional.of(routing.ask(dry));
        } catch (InvalidSetting refused) {
            refusal = Optional.of(refused);
        } catch (EJBException failure) {
            if (!(failure.getCausedByException() instanceof InvalidSetting refused)) {
                throw failure;
            }
            refusal = Optional.of(refused);
        }
    }

    /** Why what was typed into this box is refused; empty when it is not. */
    public String reason(String box) {
        return refusal.filter(refused -> refused.field().equals(box))
                .map(InvalidSetting::getMessage)
                .orElse("");
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

    public WhereQuestion getQuestion() {
        return question;
    }
}
