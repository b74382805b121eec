package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Arrays;
import org.pillarbox.directory.UserDetails.Assistant;
import org.pillarbox.directory.UserDetails.Assistant.Kind;
import org.pillarbox.directory.UserDetails.Forwarding;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The boxes of a user's assistant and forwarding, in the wizard and on the General page. */
public class RoutingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String kind = Kind.NONE.name();
    private String local = "";
    private String remote = "";
    private boolean redirect;
    private String addresses = "";
    private boolean forward;

    /** Fills the boxes. */
    void show(Assistant assistant, Forwarding forwarding) {
        kind = assistant.kind().name();
        local = assistant.kind() == Kind.LOCAL_USER ? assistant.target() : "";
        remote = assistant.kind() == Kind.REMOTE_USER ? assistant.target() : "";
        redirect = assistant.redirect();
        addresses = forwarding.addresses();
        forward = forwarding.use();
    }

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

    Assistant assistant() {
        return switch (kind()) {
            case NONE -> Assistant.NONE;
            case LOCAL_USER -> new Assistant(Kind.LOCAL_USER, local.strip(), redirect);
            case REMOTE_USER -> new Assistant(Kind.REMOTE_USER, remote.strip(), redirect);
        };
    }

    /** Forwarding as the wizard means it: on as soon as there is an address. */
    Forwarding forwarding() {
        return new Forwarding(!addresses.isBlank(), addresses.strip());
    }

    /** Forwarding as the General page means it: on when its box says so. */
    Forwarding switchedForwarding() {
        return new Forwarding(forward, addresses.strip());
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

    public boolean isForward() {
        return forward;
    }

    public void setForward(boolean forward) {
        this.forward = forward;
    }
}
