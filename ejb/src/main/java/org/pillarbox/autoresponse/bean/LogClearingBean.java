package org.pillarbox.autoresponse.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.AutoresponseHousekeeping;
import org.pillarbox.autoresponse.worker.AnsweredLog;
import org.pillarbox.autoresponse.worker.LogClearing;

/** Empties logs at night. One that an answer needs empty before is emptied then. */
@ApplicationScoped
public class LogClearingBean implements AutoresponseHousekeeping {
    @Inject
    private AnsweredLog log;

    @Inject
    private Autoresponders autoresponders;

    @Override
    @Transactional
    public int clearDueLogs() {
        return new LogClearing(log, autoresponders, Clock.systemDefaultZone()).clearDue();
    }
}
