package org.pillarbox.outmail.internet;

import java.util.function.IntPredicate;
import org.pillarbox.connection.Links;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** Whether a connection's mail may leave as soon as it is queued, without a run: while it is online, if the schedules' page says so (manual 6.5.1). */
public final class SentAtOnce implements IntPredicate {
    private final Settings settings;
    private final Links links;

    public SentAtOnce(Settings settings, Links links) {
        this.settings = settings;
        this.links = links;
    }

    @Override
    public boolean test(int connection) {
        return settings.get(ScheduleSettings.class).sendImmediately()
                && settings.get(Connections.class)
                        .find(connection)
                        .filter(links::isUp)
                        .isPresent();
    }
}
