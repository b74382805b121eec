package org.pillarbox.inmail.trial;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.inmail.InMails;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Says whether the accounts let this server in from which mail is collected. */
public final class CollectingCheck implements SetupCheck {
    private static final int MOST = 3;

    private final InMails inMails;
    private final AccountTrial trial;

    public CollectingCheck(InMails inMails, AccountTrial trial) {
        this.inMails = inMails;
        this.trial = trial;
    }

    @Override
    public int place() {
        return 45;
    }

    /** Nothing to say where nothing is collected. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (InMail each : inMails.all()) {
            if (each.enabled() && each.method() instanceof Method.Pop3 account && findings.size() < MOST) {
                findings.add(finding(each, account));
            }
        }
        return findings;
    }

    private Finding finding(InMail inMail, Method.Pop3 account) {
        String subject = "Collecting by " + inMail.name();
        Trial result =
                trial.run(inMail, account, inMail.connections().iterator().next());
        return result.works()
                ? Finding.works(subject, "The server lets the account in; messages there: " + result.count() + ".")
                : Finding.fails(
                        subject,
                        result.fault()
                                + result.lastWords()
                                        .map(words -> " The server's last words: " + words)
                                        .orElse(""));
    }
}
