package org.pillarbox.web.account;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.web.security.SignedIn;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Changing one's own password; the only page that a one-time password opens. */
@Named
@ViewScoped
public class PasswordView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ConsoleLogin logins;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    private String current = "";
    private String replacement = "";
    private String repeated = "";

    /** Replaces the password and goes to the user's first page. */
    public void submit() throws IOException {
        if (!replacement.equals(repeated)) {
            Submission.refuse("repeated", Texts.of("password.differ"));
            return;
        }
        Optional<String> weakness = logins.weakness(replacement);
        if (weakness.isPresent()) {
            Submission.refuse("replacement", weakness.get());
            return;
        }
        WebUser user = SignedIn.user(request).orElseThrow();
        Optional<String> refusal = logins.changeOwnPassword(user.name(), current, replacement, request.getRemoteAddr());
        if (refusal.isPresent()) {
            Submission.refuse("current", refusal.get());
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String home = user.administrator() ? "/admin/home" : "/account/home";
        external.redirect(external.getRequestContextPath() + home + "?changed=true");
    }

    /** Whether this is the one-time password, which must go before anything else. */
    public boolean isForced() {
        return SignedIn.user(request).filter(WebUser::mustChangePassword).isPresent();
    }

    public int getShortest() {
        return settings.get(SecuritySettings.class).minPasswordLength();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current == null ? "" : current;
    }

    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement == null ? "" : replacement;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated == null ? "" : repeated;
    }
}
