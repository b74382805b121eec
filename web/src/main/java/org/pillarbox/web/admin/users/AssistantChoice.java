package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Arrays;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The second page of the Add User wizard: one assistant, here or elsewhere, and where the mail goes (manual 4.2.1). */
public class AssistantChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Who the assistant is. */
    private enum Kind {
        NONE,
        LOCAL_USER,
        REMOTE_USER
    }

    private String kind = Kind.NONE.name();
    private String local = "";
    private String remote = "";
    private boolean redirect;
    private String addresses = "";

    /** Whether a chosen kind of assistant is also named. */
    boolean isValid() {
        if (kind() == Kind.LOCAL_USER && local.isBlank()) {
            Submission.refuse("localAssistant", Texts.of("assistant.missing.local"));
            return false;
        }
        if (kind() == Kind.REMOTE_USER && remote.isBlank()) {
            Submission.refuse("remoteAssistant", Texts.of("assistant.missing.remote"));
            return false;
        }
        return true;
    }

    /** What was chosen; forwarding is on as soon as there is an address. */
    MailRouting routing() {
        return MailRouting.of(assistant(), new Forwarding(!addresses.isBlank(), addresses.strip()));
    }

    private Assistant assistant() {
        return switch (kind()) {
            case NONE -> Assistant.NONE;
            case LOCAL_USER -> new Assistant(local.strip(), redirect);
            case REMOTE_USER -> new Assistant(remote.strip(), redirect);
        };
    }

    /** A form that leaves the choice out, or makes one that there is not, chooses none. */
    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(Kind.NONE);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLocal() {
        return local;
    }

    public void setLocal(String local) {
        this.local = local == null ? "" : local;
    }

    public String getRemote() {
        return remote;
    }

    public void setRemote(String remote) {
        this.remote = remote == null ? "" : remote;
    }

    public boolean isRedirect() {
        return redirect;
    }

    public void setRedirect(boolean redirect) {
        this.redirect = redirect;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses == null ? "" : addresses;
    }
}
