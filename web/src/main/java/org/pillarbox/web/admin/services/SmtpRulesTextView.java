package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;
import org.pillarbox.settings.SmtpRulesSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The text editor of SMTP rules (manual 8.2.4). */
@Named
@ViewScoped
public class SmtpRulesTextView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SmtpRulesAdministration rules;

    private String text = "";
    private int seen;

    @PostConstruct
    void load() {
        text = rules.settings().rules();
        seen = text.hashCode();
    }

    /** Stores the text, unless somebody else has stored another one since it was shown. */
    public void submit() {
        SmtpRulesSettings now = rules.settings();
        if (now.rules().hashCode() != seen) {
            seen = now.rules().hashCode();
            Submission.undone(Texts.of("smtprules.text.changedelsewhere"));
        } else if (Submission.of(() -> rules.save(now.withRules(text)))) {
            seen = text.hashCode();
            Submission.done(Texts.of("smtprules.saved"));
        }
    }

    /** What stands in the box, for a trial. */
    public String getDraft() {
        return text;
    }

    public String getRules() {
        return text;
    }

    public void setRules(String typed) {
        text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
    }
}
