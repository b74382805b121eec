package org.pillarbox.routing.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.pillarbox.routing.relay.RelayInsight;
import org.pillarbox.routing.relay.RelaySummaries;
import org.pillarbox.routing.relay.RelaySummary;
import org.pillarbox.settings.SmtpSettings;

/** What the SMTP page means, for administrators. */
@Stateless
@Local(RelayInsight.class)
@RolesAllowed("admin")
public class RelayInsightBean implements RelayInsight {
    @Inject
    private RelaySummaries summaries;

    @Override
    public RelaySummary of(SmtpSettings page) {
        return summaries.of(page);
    }
}
