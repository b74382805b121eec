package org.pillarbox.routing.relay;

import org.pillarbox.settings.SmtpSettings;

/** Facade for administrators: what settings of the SMTP page mean together. */
public interface RelayInsight {
    /** What these mean, stored or not, with the Access Restrictions in force. */
    RelaySummary of(SmtpSettings page);
}
