package org.pillarbox.web.admin.users;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;

/** The Add User wizard (manual 4.2.1). Nothing is stored before Finish. */
@Named("addUserView")
@ViewScoped
public class AddView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    @Inject
    SettingsAdministration settings;

    private final NewPassword password = new NewPassword();
    private final AssistantChoice routing = new AssistantChoice();
    private String name = "";
    private String comment = "";
    private boolean welcome = true;
    private int page = 1;

    /** To page 2, when page 1 is valid. */
    public void next() {
        if (!password.agrees("confirm")) {
            return;
        }
        if (Submission.of(() -> users.check(details(MailRouting.NONE), change()))) {
            page = 2;
        }
        password.keepUnlessRefused("main");
    }

    /** To page 1, with its values. */
    public void back() {
        page = 1;
    }

    public void finish() {
        create(new Link(AccountsView.PATH).with("added", name, ""));
    }

    public void finishAndEdit() {
        create(new Link("/admin/users/general").with("user", name, "").with("added", true, false));
    }

    private void create(Link next) {
        if (routing.isValid() && Submission.of(() -> users.create(details(routing.routing()), change(), welcome))) {
            go(next);
        }
    }

    private UserDetails details(MailRouting chosen) {
        return new UserDetails(0, name, comment, Optional.empty(), false, false, false, true, chosen, List.of());
    }

    private PasswordChange change() {
        return new PasswordChange(Optional.of(password.value().orElse("")), Optional.empty());
    }

    private static void go(Link link) {
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int getShortestPassword() {
        return settings.get(SecuritySettings.class).minPasswordLength();
    }

    public NewPassword getPassword() {
        return password;
    }

    public AssistantChoice getRouting() {
        return routing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment == null ? "" : comment.strip();
    }

    public boolean isWelcome() {
        return welcome;
    }

    public void setWelcome(boolean welcome) {
        this.welcome = welcome;
    }

    public int getPage() {
        return page;
    }
}
