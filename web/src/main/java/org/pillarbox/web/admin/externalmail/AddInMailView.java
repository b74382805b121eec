package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.pillarbox.inmail.InMailAdministration;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Add In Mail wizard (manual 6.3.5.1). Nothing is stored before Finish. */
@Named
@ViewScoped
public class AddInMailView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PAGE = 3;

    @Inject
    InMailAdministration inMails;

    private final InMailForm form = new InMailForm();
    private int page = 1;

    @PostConstruct
    void load() {
        form.offer(inMails.connections());
    }

    /** To the next page, when the answers so far are good. */
    public void next() {
        if (page < LAST_PAGE
                && (page == 1 ? hasName() : Submission.of(() -> inMails.check(form.inMail(), form.password())))) {
            page++;
        }
    }

    /** What the first page asks; the rest of the record is not there yet. */
    private boolean hasName() {
        if (form.getName().isEmpty()) {
            Submission.refuse("name", Texts.of("inmail.name.missing"));
            return false;
        }
        if (!form.getChosen().containsValue(true)) {
            Submission.refuse("", Texts.of("inmail.connections.missing"));
            return false;
        }
        return true;
    }

    /** To the page before, with its values. */
    public void back() {
        page = Math.max(1, page - 1);
    }

    public void finish() throws IOException {
        InMail[] stored = new InMail[1];
        if (Submission.of(() -> stored[0] = inMails.save(form.inMail(), form.password()))) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            Link there = new Link(InMailView.PATH)
                    .with("inmail", stored[0].number(), 0)
                    .with("saved", "added", "");
            external.redirect(external.getRequestContextPath() + there);
        }
    }

    public InMailForm getForm() {
        return form;
    }

    public int getPage() {
        return page;
    }
}
