package org.pillarbox.web.admin.logging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;

/** The audit log: who changed what. */
@Named
@RequestScoped
public class AuditView {
    private static final int SIZE = 50;

    @Inject
    AuditLog log;

    private Paging paging = Paging.of(1, SIZE, 0);
    private List<AuditLog.Entry> rows = List.of();
    private int page = 1;

    /** Loads the page's lines. */
    public void load() {
        paging = Paging.of(page, SIZE, log.count());
        rows = log.list(paging.offset(), SIZE);
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
