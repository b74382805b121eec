package org.pillarbox.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.web.security.SignedIn;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/**
 * Changing one's own passwords (manual 4.2.3.1.1): which of the two, where the user may change both. The only page that a
 * one-time password opens.
 */
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

    private Which which;
    private String current = "";
    private String replacement = "";
    private String repeated = "";

    @PostConstruct
    void choose() {
        which = changeable().contains(Which.WEB) ? Which.WEB : Which.MAIN;
    }

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
        if (replacement.equals(current)) {
            Submission.refuse("replacement", Texts.of("password.same"));
            return;
        }
        WebUser user = user();
        Optional<String> refusal =
                logins.changeOwnPassword(user.name(), which, current, replacement, request.getRemoteAddr());
        if (refusal.isPresent()) {
            Submission.refuse("current", refusal.get());
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String home = user.administrator() ? "/admin/home" : "/account/home";
        external.redirect(external.getRequestContextPath() + home + "?changed=true");
    }

    /** Whether the user may change either of two passwords. */
    public boolean isChoice() {
        return changeable().size() > 1;
    }

    /** What a new password is good for at once. */
    public String getPurpose() {
        return Texts.of(
                isForced()
                        ? "password.forced"
                        : changeable().contains(Which.WEB) ? "password.purpose.two" : "password.purpose");
    }

    private Set<Which> changeable() {
        return logins.changeable(user().name());
    }

    private WebUser user() {
        return SignedIn.user(request).orElseThrow();
    }

    /** Whether this is the one-time password, which must go before anything else. */
    public boolean isForced() {
        return SignedIn.user(request).filter(WebUser::mustChangePassword).isPresent();
    }

    public int getShortest() {
        return settings.get(SecuritySettings.class).minPasswordLength();
    }

    public Which getWhich() {
        return which;
    }

    public void setWhich(Which which) {
        this.which = which == null ? this.which : which;
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
