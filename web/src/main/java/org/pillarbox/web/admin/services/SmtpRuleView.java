package org.pillarbox.web.admin.services;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.rules.language.Dialect;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleAction;
import org.pillarbox.rules.language.RuleFault;
import org.pillarbox.rules.language.RuleReader;
import org.pillarbox.rules.language.RuleReading;
import org.pillarbox.rules.language.RuleText;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.rules.smtp.SmtpRules;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SmtpRulesSettings;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One SMTP rule in boxes: a new one, or one of the list. */
@Named
@ViewScoped
public class SmtpRuleView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/services/smtp-rule";

    @Inject
    SmtpRulesAdministration rules;

    private final SmtpRuleForm form = new SmtpRuleForm();
    private String asked = "";
    private int place = -1;
    private String loaded = "";

    /** Loads the rule that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        if (asked.isEmpty()) {
            form.add();
            return;
        }
        List<Rule> all = SmtpRules.parse(rules.settings().rules()).text().rules();
        int number = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > all.size()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        place = number - 1;
        show(all.get(place));
    }

    private void show(Rule rule) {
        loaded = rule.text();
        form.show(rule);
        if (rule.conditions().isEmpty()) {
            form.add();
        }
    }

    /** Stores the rule, and goes back to the list. */
    public void submit() throws IOException {
        Rule rule = form.rule();
        if (!isGood(rule)) {
            return;
        }
        SmtpRulesSettings now = rules.settings();
        RuleText text = SmtpRules.parse(now.rules()).text();
        if (place >= 0 && !isStillThere(text)) {
            Submission.undone(Texts.of("smtprules.changedelsewhere"));
            return;
        }
        RuleText changed = place < 0 ? text.plus(rule) : text.with(place, rule);
        if (Submission.of(() -> rules.save(now.withRules(changed.toString())))) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(
                    external.getRequestContextPath() + new Link(SmtpRulesView.PATH).with("saved", rule.name(), ""));
        }
    }

    /** Nobody may have moved or changed it since it was shown. */
    private boolean isStillThere(RuleText text) {
        return place < text.rules().size() && text.rules().get(place).text().equals(loaded);
    }

    /** Says at its box what is wrong with a rule. */
    private boolean isGood(Rule rule) {
        RuleReading reading = RuleReader.read(rule.text(), Dialect.SMTP);
        if (!reading.faults().isEmpty()) {
            reading.faults().forEach(fault -> refuse(fault, rule));
            return false;
        }
        if (!reading.text().rules().equals(List.of(rule))) {
            Submission.refuse("name", Texts.of("smtprule.unclear"));
            return false;
        }
        try {
            rules.check(rule.text());
            return true;
        } catch (InvalidSetting refusal) {
            Submission.refuse("target", refusal.getMessage().replaceFirst("^Line 1: ", ""));
            return false;
        }
    }

    private static void refuse(RuleFault fault, Rule rule) {
        if (fault.line() > 1) {
            Submission.refuse("", Texts.of("smtprule.condition.refused", fault.line() - 1, fault.words()));
        } else {
            boolean directed = rule.action().spread() != RuleAction.Spread.NONE
                    && !rule.name().isEmpty();
            Submission.refuse(directed ? "target" : "name", fault.words());
        }
    }

    /** The rule alone, for a trial. */
    public String getDraft() {
        return form.rule().text();
    }

    /** When the server asks it, unless a stage is chosen. */
    public String getEarliest() {
        return RuleWords.stage(SmtpRule.earliest(form.rule()));
    }

    public SmtpRuleForm getForm() {
        return form;
    }

    public boolean isNew() {
        return place < 0;
    }

    public String getRule() {
        return asked;
    }

    public void setRule(String rule) {
        asked = rule == null ? "" : rule.strip();
    }
}
