package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserRow;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Deleting users (manual 4.2.2): a first question, a second one when there is mail, then whatever was refused. */
@Named
@ViewScoped
public class DeleteUsersView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The questions, in their order. */
    public enum Step {
        NONE,
        DELETE,
        PURGE
    }

    @Inject
    UserAdministration users;

    @Inject
    AccountsView accounts;

    private List<UserRow> chosen = List.of();
    private List<UserRow> withMail = List.of();
    private List<Refusal> refusals = List.of();
    private Step step = Step.NONE;

    /** Delete was pressed. */
    public void ask() {
        chosen = accounts.checkedRows();
        refusals = List.of();
        step = chosen.isEmpty() ? Step.NONE : Step.DELETE;
        if (chosen.isEmpty()) {
            Submission.undone(Texts.of("accounts.nonechecked"));
        }
    }

    /** The first question was answered with yes. */
    public void confirm() {
        Set<Long> filled = users.withMail(ids());
        withMail = chosen.stream().filter(row -> filled.contains(row.id())).toList();
        if (withMail.isEmpty()) {
            delete();
        } else {
            step = Step.PURGE;
        }
    }

    /** All questions were answered with yes. */
    public void delete() {
        refusals = users.delete(ids());
        int deleted = chosen.size() - refusals.size();
        if (deleted > 0) {
            Submission.done(Texts.of("accounts.deleted", deleted));
        }
        accounts.getChecked().clear();
        accounts.load();
        cancel();
    }

    /** A question was answered with no. */
    public void cancel() {
        step = Step.NONE;
        chosen = List.of();
        withMail = List.of();
    }

    private Set<Long> ids() {
        Set<Long> ids = new LinkedHashSet<>();
        chosen.forEach(row -> ids.add(row.id()));
        return ids;
    }

    public String getStep() {
        return step.name();
    }

    public List<UserRow> getChosen() {
        return chosen;
    }

    public List<UserRow> getWithMail() {
        return withMail;
    }

    public List<Refusal> getRefusals() {
        return refusals;
    }
}
