package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.filter.rate.SendingHolds;
import org.pillarbox.filter.rate.SendingHolds.HeldSender;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Users whose sending is held, on the SMTP page, and how they are released. */
@Named
@ViewScoped
public class HeldSendersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SendingHolds holds;

    private transient List<HeldSender> rows;

    @PostConstruct
    void load() {
        rows = holds.held();
    }

    /** Lets a user send again. */
    public void release(HeldSender row) {
        holds.release(row.userId());
        load();
        Submission.done(Texts.of("smtp.held.released", row.name()));
    }

    public List<HeldSender> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }
}
