package org.pillarbox.monitor.bean;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.settings.ServiceCatalogue;

/**
 * Every few seconds: ends the sessions of users who are gone, may no longer use their protocol, or whose password was changed since
 * they logged in, whichever node did that; only who changes it on the Password service may say good bye there. The web asks at each request by itself.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PermittedSessions {
    @Resource(lookup = ServiceControl.JNDI_NAME)
    private ServiceControl control;

    @Inject
    private UserDirectory users;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        control.endSessions(session -> isToEnd(session, users));
    }

    static boolean isToEnd(SessionStatus session, UserDirectory users) {
        return session.account()
                .filter(account -> protocol(session.peer().service())
                        .filter(protocol -> !users.mayUse(account, protocol)
                                || protocol != Protocol.PASSWORD
                                        && users.hasNewPassword(account, session.accountSince()))
                        .isPresent())
                .isPresent();
    }

    private static Optional<Protocol> protocol(String service) {
        return ServiceCatalogue.find(service)
                .map(entry -> entry.protocol().toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(Protocol.values())
                        .filter(protocol -> protocol.name().equals(name))
                        .findFirst());
    }
}
