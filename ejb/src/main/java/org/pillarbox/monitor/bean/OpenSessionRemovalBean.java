package org.pillarbox.monitor.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserRemoval;

/** Keeps a user as long as a mail program is logged in as it (manual 4.2.2). */
@ApplicationScoped
public class OpenSessionRemovalBean implements UserRemoval {
    @Resource(lookup = ServiceControl.JNDI_NAME)
    private ServiceControl control;

    @Override
    public Optional<String> refusal(LocalUser user) {
        return refusal(user, control.sessions());
    }

    static Optional<String> refusal(LocalUser user, List<SessionStatus> sessions) {
        return sessions.stream()
                .filter(session -> session.account().flatMap(UserName::parse).equals(Optional.of(user.name())))
                .findFirst()
                .map(session -> "is logged in by "
                        + session.peer().service().toUpperCase(Locale.ROOT)
                        + " from " + session.peer().remoteHost());
    }
}
