package org.pillarbox.web.admin.localmail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.routing.domain.ForwardingRules;

/** LAN forwarding rules by which another server hands this one's mail over (manual 12.1). */
@Named("lanRulesView")
@RequestScoped
public class RulesView {
    @Inject
    ForwardingRules rules;

    private String text;

    /** Ready to be pasted on the other server's page. */
    public String getText() {
        if (text == null) {
            text = rules.text();
        }
        return text;
    }

    /** How tall the box is. */
    public int getRows() {
        return (int) Math.max(6, Math.min(24, getText().lines().count() + 1));
    }
}
