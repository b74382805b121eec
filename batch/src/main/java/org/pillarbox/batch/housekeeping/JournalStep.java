package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.pillarbox.journal.JournalHousekeeping;
import org.pillarbox.settings.JournalSettings;
import org.pillarbox.settings.Settings;

/** Forgets traces and security lines that are older than the settings say. */
@Named("journalHousekeeping")
@Dependent
public class JournalStep extends AbstractBatchlet {
    @Inject
    private JournalHousekeeping journals;

    @Inject
    private Settings settings;

    @Override
    public String process() {
        JournalSettings kept = settings.get(JournalSettings.class);
        Instant now = Instant.now();
        return journals.purge(kept.tracesBefore(now), kept.securityBefore(now)) + " lines";
    }
}
