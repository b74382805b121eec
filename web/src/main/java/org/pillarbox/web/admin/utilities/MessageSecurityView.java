package org.pillarbox.web.admin.utilities;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.pillarbox.directory.privacy.MessageSecurity;
import org.pillarbox.directory.privacy.MessageSecurity.Answer;
import org.pillarbox.web.security.PageAddress;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Message Security (manual 16.3.1.2): switch it on and off, open the messages for this session. */
@Named("messageSecurityView")
@ViewScoped
public class MessageSecurityView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MessageSecurity security;

    private String to = "";
    private String password = "";
    private String replacement = "";
    private String repeated = "";

    /** Sets the first password, or another one. */
    public void set() {
        if (!replacement.equals(repeated)) {
            Submission.refuse("repeated", Texts.of("password.differ"));
            return;
        }
        boolean first = !security.isOn();
        if (Submission.of(() -> security.set(replacement))) {
            Submission.done(Texts.of(first ? "messagesecurity.set" : "messagesecurity.changed"));
        }
    }

    /** Opens the messages and goes on to the page that needed it. */
    public void open() throws IOException {
        if (!isRight(security.open(password))) {
            return;
        }
        if (PageAddress.isLocal(to)) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(to);
            return;
        }
        Submission.done(Texts.of("messagesecurity.opened"));
    }

    public void close() {
        security.close();
        Submission.done(Texts.of("messagesecurity.closed"));
    }

    public void switchOff() {
        if (isRight(security.switchOff(password))) {
            Submission.done(Texts.of("messagesecurity.switchedoff"));
        }
    }

    private static boolean isRight(Answer answer) {
        if (answer != Answer.RIGHT) {
            Submission.refuse(
                    "password", Texts.of(answer == Answer.WRONG ? "messagesecurity.wrong" : "messagesecurity.toomany"));
        }
        return answer == Answer.RIGHT;
    }

    public boolean isOn() {
        return security.isOn();
    }

    public boolean isLocked() {
        return security.isLocked();
    }

    /** Whether another page sent the administrator here. */
    public boolean isOnTheWay() {
        return PageAddress.isLocal(to);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
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
