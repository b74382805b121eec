package org.pillarbox.journal.audit.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;

/** The audit log, with the container's word on who the caller is. All may write, administrators read. */
@Stateless
@Local(AuditLog.class)
@RolesAllowed("admin")
public class AuditLogBean implements AuditLog {
    /** Who acts when nobody has logged in: the server itself. */
    private static final String SERVER = "server";

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    private AuditLog log;

    @PostConstruct
    void open() {
        log = new JpaAuditLog(em, Clock.systemUTC(), this::actor);
    }

    @Override
    @PermitAll
    public void record(String action, String subject, String details) {
        log.record(action, subject, details);
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return log.list(offset, limit);
    }

    @Override
    public long count() {
        return log.count();
    }

    @Override
    public OptionalLong firstForged() {
        return log.firstForged();
    }

    private String actor() {
        String name = context.getCallerPrincipal().getName();
        return name == null || name.isEmpty() || name.equals("anonymous") ? SERVER : name;
    }
}
