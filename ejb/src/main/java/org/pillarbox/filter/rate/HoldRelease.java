package org.pillarbox.filter.rate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;

/** Lists holds and ends them, in the caller's transaction. */
public final class HoldRelease implements SendingHolds {
    private static final Origin CONSOLE = new Origin("CONSOLE", "", "");

    private final HeldUsers holds;
    private final UserDirectory users;
    private final AuditLog audit;
    private final SecurityLog security;
    private final Consumer<SenderReleased> released;

    /** Announces into the caller's transaction who was released. */
    public HoldRelease(
            HeldUsers holds,
            UserDirectory users,
            AuditLog audit,
            SecurityLog security,
            Consumer<SenderReleased> released) {
        this.holds = holds;
        this.users = users;
        this.audit = audit;
        this.security = security;
        this.released = released;
    }

    @Override
    public List<HeldSender> held() {
        return holds.list().stream()
                .flatMap(held -> users
                        .find(held.userId())
                        .map(user -> new HeldSender(user.id(), user.name().value(), held.since(), held.reason()))
                        .stream())
                .toList();
    }

    @Override
    public boolean release(long userId) {
        if (holds.release(userId).isEmpty()) {
            return false;
        }
        Optional<LocalUser> user = users.find(userId);
        user.ifPresent(one -> {
            String name = one.name().value();
            audit.record("sending.release", name, "");
            security.record(Event.SENDING_RELEASED, name, CONSOLE, "by an administrator");
            released.accept(new SenderReleased(Sender.user(name)));
        });
        return true;
    }
}
