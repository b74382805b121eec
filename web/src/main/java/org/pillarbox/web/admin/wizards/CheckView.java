package org.pillarbox.web.admin.wizards;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.Finding.Verdict;
import org.pillarbox.settings.wizard.SetupWizard;
import org.pillarbox.web.shell.Texts;

/** Tells what works and what does not. */
@Named
@ViewScoped
public class CheckView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SetupWizard wizard;

    private transient List<Finding> findings;

    /** Looks when the page first asks; the same findings for as long as this page is built. */
    public List<Finding> getFindings() {
        if (findings == null) {
            findings = wizard.verify();
        }
        return findings;
    }

    /** In one sentence. */
    public String getSummary() {
        long failing = count(Verdict.FAILS);
        long doubtful = count(Verdict.DOUBTFUL);
        if (failing > 0) {
            return Texts.of("check.summary.fails", failing);
        }
        return doubtful > 0 ? Texts.of("check.summary.doubtful", doubtful) : Texts.of("check.summary.works");
    }

    public String style(Finding finding) {
        return switch (finding.verdict()) {
            case WORKS -> "ok";
            case DOUBTFUL -> "warn";
            case FAILS -> "bad";
        };
    }

    public String words(Finding finding) {
        return switch (finding.verdict()) {
            case WORKS -> Texts.of("check.works");
            case DOUBTFUL -> Texts.of("check.doubtful");
            case FAILS -> Texts.of("check.fails");
        };
    }

    private long count(Verdict verdict) {
        return getFindings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .count();
    }
}
