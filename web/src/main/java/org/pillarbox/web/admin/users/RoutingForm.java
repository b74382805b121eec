package org.pillarbox.web.admin.users;

import java.io.Serializable;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;

/** The boxes of Message Routing on a user's General page (manual 4.2.3.1.6). */
public class RoutingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SizeRuleForm large = new SizeRuleForm();
    private final SizeRuleForm small = new SizeRuleForm();
    private String assistants = "";
    private boolean redirect;
    private String addresses = "";
    private boolean forward;
    private boolean quarantineFirst;

    /** Fills the boxes. */
    void show(MailRouting routing) {
        assistants = routing.assistant().targets();
        redirect = routing.assistant().redirect();
        addresses = routing.forwarding().addresses();
        forward = routing.forwarding().use();
        large.show(routing.large());
        small.show(routing.small());
        quarantineFirst = routing.quarantineFirst();
    }

    /** What the boxes say. */
    MailRouting routing() {
        return new MailRouting(
                new Assistant(assistants, redirect),
                new Forwarding(forward, addresses),
                large.rule(),
                small.rule(),
                quarantineFirst);
    }

    public SizeRuleForm getLarge() {
        return large;
    }

    public SizeRuleForm getSmall() {
        return small;
    }

    public String getAssistants() {
        return assistants;
    }

    public void setAssistants(String assistants) {
        this.assistants = assistants == null ? "" : assistants.strip();
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
        this.addresses = addresses == null ? "" : addresses.strip();
    }

    public boolean isForward() {
        return forward;
    }

    public void setForward(boolean forward) {
        this.forward = forward;
    }

    public boolean isQuarantineFirst() {
        return quarantineFirst;
    }

    public void setQuarantineFirst(boolean quarantineFirst) {
        this.quarantineFirst = quarantineFirst;
    }
}
