package org.pillarbox.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.schedule.NotPermitted;
import org.pillarbox.schedule.Polling;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.web.shell.ConnectAnswers;
import org.pillarbox.web.shell.Submission;

/** Start Connect and Hangup Now for users with the permission (manual 7.4.3.1). */
@Named
@RequestScoped
public class AccountConnectView {
    @Inject
    Connecting connecting;

    @Inject
    Polling polling;

    @Inject
    Settings settings;

    /** Whether the user may. */
    public boolean isPermitted() {
        return connecting.isPermitted();
    }

    /** Runs the only Connection, or those of the main schedule. */
    public void primary() {
        connect(isSeveral() ? RunTarget.PRIMARY : RunTarget.ALL);
    }

    /** Runs each. */
    public void all() {
        connect(RunTarget.ALL);
    }

    /** Runs one. */
    public void one(int number) {
        connect(RunTarget.one(number));
    }

    private void connect(RunTarget target) {
        try {
            ConnectAnswers.begun(connecting.connect(target));
        } catch (NotPermitted refused) {
            Submission.refuse("", refused.getMessage());
        }
    }

    /** Ends what is under way. */
    public void hangUp() {
        try {
            ConnectAnswers.ended(connecting.hangUp());
        } catch (NotPermitted refused) {
            Submission.refuse("", refused.getMessage());
        }
    }

    /** What goes on now. */
    public String getState() {
        return polling.now().words() + ".";
    }

    public boolean isSeveral() {
        return getConnections().size() > 1;
    }

    public List<Connection> getConnections() {
        return settings.get(Connections.class).all();
    }
}
