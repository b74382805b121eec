package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.pillarbox.directory.MailRouting.SizeRule;

/** The columns of a rule by size; those of the other rule have names of their own. */
@Embeddable
class SizeRuleColumns {
    @Column(name = "large_kilobytes")
    int kilobytes;

    @Column(name = "large_redirect")
    boolean redirect;

    @Column(name = "large_targets")
    String targets = "";

    protected SizeRuleColumns() {}

    SizeRuleColumns(SizeRule rule) {
        kilobytes = rule.kilobytes();
        redirect = rule.redirect();
        targets = rule.targets();
    }

    SizeRule rule() {
        return new SizeRule(kilobytes, redirect, targets);
    }
}
