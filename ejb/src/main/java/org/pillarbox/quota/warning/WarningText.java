package org.pillarbox.quota.warning;

import org.pillarbox.quota.Megabytes;
import org.pillarbox.quota.QuotaWords;

/** The words of a warning. */
record WarningText(Warning warning, int blockPercent) {
    String userSubject() {
        return "Your mailbox has reached " + warning.level() + " % of its quota";
    }

    String userBody() {
        return QuotaWords.toUser(warning.size(), blockPercent);
    }

    String administratorSubject() {
        return "A mailbox has reached " + warning.level() + " % of its quota";
    }

    String administratorBody(String user) {
        String body = "The mailbox of " + user + " holds "
                + Megabytes.of(warning.size().bytes())
                + ". Its quota is " + Megabytes.of(warning.size().quota()) + ", so it is at "
                + warning.size().percent() + " %.\n\nMail to " + user + " still comes in.";
        return warning.size().reaches(blockPercent)
                ? body + " " + user + " cannot send any until the mailbox is below " + blockPercent + " %.\n"
                : body + "\n";
    }
}
