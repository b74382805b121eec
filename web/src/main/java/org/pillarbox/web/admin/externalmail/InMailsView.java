package org.pillarbox.web.admin.externalmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.inmail.InMailAdministration;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The In Mail selection page (manual 6.3.5): open, add, delete. */
@Named
@ViewScoped
public class InMailsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/in-mails";
    private static final int SIZE = 50;

    @Inject
    InMailAdministration inMails;

    private final Map<Integer, Boolean> checked = new HashMap<>();
    private List<InMailRow> rows = List.of();
    private List<InMailRow> deleting = List.of();
    private Paging paging = Paging.first(SIZE);
    private String page = "";

    /** Loads the page's lines. */
    public void load() {
        List<InMail> all = inMails.list();
        Map<Integer, String> connections = inMails.connections();
        Map<Integer, InMailRun> runs = inMails.lastRuns();
        paging = Paging.of(page, SIZE, all.size());
        rows = all.stream()
                .skip(paging.offset())
                .limit(SIZE)
                .map(each -> InMailRow.of(each, connections, runs))
                .toList();
        checked.keySet().retainAll(rows.stream().map(InMailRow::number).toList());
    }

    /** Asks before In Mails are deleted. */
    public void askDelete() {
        deleting = rows.stream()
                .filter(row -> checked.getOrDefault(row.number(), false))
                .toList();
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("inmails.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        int count = deleting.size();
        boolean done = Submission.of(
                () -> inMails.delete(deleting.stream().map(InMailRow::number).collect(Collectors.toSet())));
        if (done) {
            checked.clear();
            load();
            Submission.done(Texts.of("inmails.deleted", count));
        }
        deleting = List.of();
    }

    public Link page(int number) {
        return new Link(PATH).with("page", number, 1);
    }

    public Link open(InMailRow row) {
        return new Link(InMailView.PATH).with("inmail", row.number(), 0);
    }

    public Map<Integer, Boolean> getChecked() {
        return checked;
    }

    public List<InMailRow> getRows() {
        return rows;
    }

    public List<InMailRow> getDeleting() {
        return deleting;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
