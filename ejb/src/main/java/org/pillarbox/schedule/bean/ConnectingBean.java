package org.pillarbox.schedule.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.RemoteStatus;
import org.pillarbox.directory.RemoteStatusRights;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.schedule.Asked;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.schedule.NotPermitted;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;

/** Connections by hand. */
@Stateless
@Local(Connecting.class)
@RolesAllowed("admin")
public class ConnectingBean implements Connecting {
    private static final int MOST = 500;

    @Resource
    private SessionContext context;

    @Inject
    private RunRequests requests;

    @Inject
    private RunTransactions transactions;

    @Inject
    private RemoteStatusRights rights;

    @Inject
    private AuditLog audit;

    @Override
    @RolesAllowed({"admin", "user"})
    public Asked connect(RunTarget target) {
        checkPermitted();
        return ask(target, RunCause.HAND, context.getCallerPrincipal().getName());
    }

    @Override
    public Asked connectByCommand(RunTarget target, String administrator) {
        return ask(target, RunCause.COMMAND, administrator);
    }

    private Asked ask(RunTarget target, RunCause cause, String who) {
        Asked asked = requests.ask(target, cause, who);
        asked.begun().forEach(name -> audit.record("connection.start", name, cause.words()));
        return asked;
    }

    @Override
    @RolesAllowed({"admin", "user"})
    public int hangUp() {
        checkPermitted();
        return hangUp(Optional.empty());
    }

    @Override
    public int hangUp(int connection) {
        return hangUp(Optional.of(connection));
    }

    private int hangUp(Optional<Integer> connection) {
        int ended = transactions.call(rows -> rows.askStop(connection, Instant.now()));
        if (ended > 0) {
            audit.record("connection.hangup", connection.map(String::valueOf).orElse("all"), ended + " end");
        }
        return ended;
    }

    @Override
    @RolesAllowed({"admin", "user"})
    public boolean isPermitted() {
        return context.isCallerInRole("admin")
                || rights.of(context.getCallerPrincipal().getName()).contains(RemoteStatus.CONNECT);
    }

    private void checkPermitted() {
        if (!isPermitted()) {
            throw new NotPermitted();
        }
    }

    @Override
    public List<ConnectRun> busy() {
        return transactions.call(RunRows::busy);
    }

    @Override
    public List<ConnectRun> history(int offset, int limit) {
        return transactions.call(rows -> rows.history(offset, Math.min(limit, MOST)));
    }

    @Override
    public long historyCount() {
        return transactions.call(RunRows::historyCount);
    }

    @Override
    public Optional<ConnectRun> find(long id) {
        return transactions.call(rows -> rows.find(id));
    }
}
