package org.pillarbox.schedule.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pillarbox.inmail.Collecting;
import org.pillarbox.inmail.InMails;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.MailRequests;
import org.pillarbox.outmail.OutMailRuns;
import org.pillarbox.schedule.part.CollectPart;
import org.pillarbox.schedule.part.EtrnPart;
import org.pillarbox.schedule.part.SendPart;
import org.pillarbox.schedule.people.CheckRows;
import org.pillarbox.schedule.people.MailChecks;
import org.pillarbox.schedule.run.RunKeeper;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class ScheduleParts {
    private static final String NODE = System.getProperty("jboss.node.name", "pillarbox");

    @Produces
    @Singleton
    RunKeeper keeper(RunTransactions transactions) {
        return new RunKeeper(transactions, NODE, Clock.systemUTC());
    }

    @Produces
    @Singleton
    RunRequests requests(RunTransactions transactions, Settings settings) {
        return new RunRequests(transactions, settings, Clock.systemUTC());
    }

    @Produces
    @Singleton
    MailChecks checks(Settings settings, CheckRows rows) {
        return new MailChecks(settings, rows);
    }

    @Produces
    @Singleton
    SendPart sending(OutMailRuns runs) {
        return new SendPart(runs);
    }

    @Produces
    @Singleton
    CollectPart collecting(InMails inMails, Collecting collecting) {
        return new CollectPart(inMails, collecting);
    }

    @Produces
    @Singleton
    EtrnPart asking(InMails inMails, MailRequests requests, Problems problems) {
        return new EtrnPart(inMails, requests, problems);
    }
}
