package org.pillarbox.routing.relay;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Whether the settings let strangers send through this server, or keep mail of other servers out. */
public final class RelayConcern implements ConcernSource {
    private static final String PAGE = "/admin/services/smtp";

    private final RelaySummaries summaries;
    private final Settings settings;

    public RelayConcern(RelaySummaries summaries, Settings settings) {
        this.summaries = summaries;
        this.settings = settings;
    }

    @Override
    public List<Concern> concerns() {
        RelaySummary summary = summaries.of(settings.get(SmtpSettings.class));
        List<Concern> found = new ArrayList<>();
        if (summary.openRelay()) {
            found.add(new Concern(
                    "Strangers can send through this server",
                    "Its settings let somebody who has not logged in, at any address, write to others in the Internet. Senders of"
                            + " junk mail find that within days, and then no other server takes mail from here.",
                    PAGE));
        }
        if (summary.incomingRefused()) {
            found.add(new Concern(
                    "Mail from other servers is refused",
                    "Everybody must log in to hand in mail, for your own users too, and other servers cannot.",
                    PAGE));
        }
        return found;
    }
}
