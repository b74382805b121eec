package org.pillarbox.web.admin.logging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Texts;

/** The audit log: who changed what. */
@Named
@RequestScoped
public class AuditView {
    private static final int SIZE = 50;

    @Inject
    AuditLog log;

    private Paging paging = Paging.first(SIZE);
    private List<AuditLog.Entry> rows = List.of();
    private OptionalLong forged = OptionalLong.empty();
    private String page = "";

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, log.count());
        rows = log.list(paging.offset(), SIZE);
        forged = log.firstForged();
    }

    /** Whether somebody changed the log behind the server's back. */
    public boolean isForged() {
        return forged.isPresent();
    }

    public String getForgedWords() {
        return Texts.of("audit.forged", forged.orElse(0));
    }

    /** What was done, in words. */
    public String action(AuditLog.Entry row) {
        return Texts.ofName("audit.action.", row.action());
    }

    /** To whom or what; a group of settings goes by the name of its page. */
    public String subject(AuditLog.Entry row) {
        return row.action().equals("settings.change") ? Texts.ofName("audit.settings.", row.subject()) : row.subject();
    }

    public Link page(int number) {
        return new Link("/admin/logging/audit").with("page", number, 1);
    }

    public Paging getPaging() {
        return paging;
    }

    public List<AuditLog.Entry> getRows() {
        return rows;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
