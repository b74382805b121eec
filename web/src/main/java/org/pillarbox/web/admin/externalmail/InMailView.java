package org.pillarbox.web.admin.externalmail;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.pillarbox.inmail.InMailAdministration;
import org.pillarbox.inmail.trial.Trial;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The page of one In Mail (manual 6.3). */
@Named
@ViewScoped
public class InMailView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/in-mail";
    private static final int RUNS = 20;

    @Inject
    InMailAdministration inMails;

    private final InMailForm form = new InMailForm();
    private String asked = "";
    private Trial trial;
    private List<InMailRunRow> runs = List.of();

    /** Loads the In Mail that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        Optional<InMail> found = number().flatMap(inMails::find);
        if (found.isPresent()) {
            form.show(found.get());
            form.offer(inMails.connections());
            runs = inMails.runs(form.getNumber(), RUNS).stream()
                    .map(InMailRunRow::of)
                    .toList();
        } else {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private Optional<Integer> number() {
        return asked.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(asked)) : Optional.empty();
    }

    /** Stores all boxes or none. */
    public void submit() {
        if (Submission.of(() -> form.show(inMails.save(wanted(), form.password())))) {
            Submission.done(Texts.of("inmail.saved"));
        }
    }

    /** The page of routing options keeps what it has stored. */
    private InMail wanted() {
        InMail typed = form.inMail();
        return inMails.find(typed.number())
                .map(InMail::method)
                .filter(stored -> stored instanceof Method.Pop3 && typed.method() instanceof Method.Pop3)
                .map(stored -> typed.by(((Method.Pop3) typed.method()).detecting(((Method.Pop3) stored).detection())))
                .orElse(typed);
    }

    /** The latest collections. */
    public List<InMailRunRow> getRuns() {
        return runs;
    }

    /** Logs in to the account as it is stored, and shows what was said. */
    public void tryOut() {
        trial = null;
        if (Submission.of(() -> trial = inMails.tryOut(form.getNumber()))) {
            if (trial.works()) {
                Submission.done(Texts.of("inmail.trial.works", trial.count()));
            } else {
                Submission.undone(Texts.of("inmail.trial.fails", trial.fault()));
            }
        }
    }

    /** What came of it; null before. */
    public Trial getTrial() {
        return trial;
    }

    /** To the page of routing options. */
    public Link getOptions() {
        return new Link(RoutingOptionsView.PATH).with("inmail", asked, "");
    }

    public InMailForm getForm() {
        return form;
    }

    public String getInmail() {
        return asked;
    }

    public void setInmail(String inmail) {
        asked = inmail == null ? "" : inmail.strip();
    }
}
