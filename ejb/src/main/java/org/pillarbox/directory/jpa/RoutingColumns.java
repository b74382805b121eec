package org.pillarbox.directory.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;

/** A user's columns that say where its mail goes. */
@Embeddable
class RoutingColumns {
    @Column(name = "assistant_target")
    String assistantTarget = "";

    @Column(name = "assistant_redirect")
    boolean assistantRedirect;

    @Column(name = "forwarding_use")
    boolean forwardingUse;

    @Column(name = "forwarding_addresses")
    String forwardingAddresses = "";

    @Embedded
    SizeRuleColumns large = new SizeRuleColumns();

    @Embedded
    @AttributeOverride(name = "kilobytes", column = @Column(name = "small_kilobytes"))
    @AttributeOverride(name = "redirect", column = @Column(name = "small_redirect"))
    @AttributeOverride(name = "targets", column = @Column(name = "small_targets"))
    SizeRuleColumns small = new SizeRuleColumns();

    @Column(name = "quarantine_first")
    boolean quarantineFirst = true;

    protected RoutingColumns() {}

    RoutingColumns(MailRouting routing) {
        assistantTarget = routing.assistant().targets();
        assistantRedirect = routing.assistant().redirect();
        forwardingUse = routing.forwarding().use();
        forwardingAddresses = routing.forwarding().addresses();
        large = new SizeRuleColumns(routing.large());
        small = new SizeRuleColumns(routing.small());
        quarantineFirst = routing.quarantineFirst();
    }

    MailRouting settings() {
        return new MailRouting(
                new Assistant(assistantTarget, assistantRedirect),
                new Forwarding(forwardingUse, forwardingAddresses),
                large.rule(),
                small.rule(),
                quarantineFirst);
    }
}
