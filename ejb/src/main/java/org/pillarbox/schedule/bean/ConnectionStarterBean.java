package org.pillarbox.schedule.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.connection.ConnectionStarter;
import org.pillarbox.connection.ConnectionUse;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** Runs a Connection whose line came up, and tells which schedules name one. */
@ApplicationScoped
public class ConnectionStarterBean implements ConnectionStarter, ConnectionUse {
    @Inject
    private RunRequests requests;

    @Inject
    private Settings settings;

    @Override
    public boolean start(int connection) {
        return !requests.ask(RunTarget.one(connection), RunCause.LINK, "")
                .begun()
                .isEmpty();
    }

    @Override
    public List<String> of(int connection) {
        return settings.get(ScheduleSettings.class).schedules().stream()
                .filter(schedule -> schedule.connections().contains(connection))
                .map(schedule -> "the schedule \"" + schedule.name() + "\"")
                .toList();
    }
}
