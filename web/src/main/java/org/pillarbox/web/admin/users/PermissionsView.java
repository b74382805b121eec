package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Permissions page (manual 4.2.3.3). */
@Named("userPermissionsView")
@ViewScoped
public class PermissionsView extends UserPage<UserPermissions> {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    private final EnumSet<Protocol> protocols = EnumSet.noneOf(Protocol.class);
    private long id;
    private String name = "";
    private boolean sends;
    private boolean receives;
    private int maxOutgoing;

    @Override
    Optional<UserPermissions> find(String name) {
        return users.permissions(name);
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(users.change(wanted())))) {
            Submission.done(Texts.of("user.saved", name));
        }
    }

    private UserPermissions wanted() {
        return new UserPermissions(id, name, Set.copyOf(protocols), new InternetMail(sends, receives, maxOutgoing));
    }

    @Override
    void show(UserPermissions permissions) {
        id = permissions.id();
        name = permissions.name();
        protocols.clear();
        protocols.addAll(permissions.protocols());
        sends = permissions.internet().sends();
        receives = permissions.internet().receives();
        maxOutgoing = permissions.internet().maxOutgoingKilobytes();
    }

    private void allow(Protocol protocol, boolean allowed) {
        if (allowed) {
            protocols.add(protocol);
        } else {
            protocols.remove(protocol);
        }
    }

    /** Whether this is the page of whoever looks at it. */
    public boolean isOwn() {
        String caller = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        return name.equalsIgnoreCase(caller);
    }

    public String getName() {
        return name;
    }

    public boolean isPop3() {
        return protocols.contains(Protocol.POP3);
    }

    public void setPop3(boolean allowed) {
        allow(Protocol.POP3, allowed);
    }

    public boolean isSmtp() {
        return protocols.contains(Protocol.SMTP);
    }

    public void setSmtp(boolean allowed) {
        allow(Protocol.SMTP, allowed);
    }

    public boolean isWeb() {
        return protocols.contains(Protocol.WEB);
    }

    public void setWeb(boolean allowed) {
        allow(Protocol.WEB, allowed);
    }

    public boolean isSends() {
        return sends;
    }

    public void setSends(boolean sends) {
        this.sends = sends;
    }

    public boolean isReceives() {
        return receives;
    }

    public void setReceives(boolean receives) {
        this.receives = receives;
    }

    /** In kB; 0 for no limit. */
    public int getMaxOutgoing() {
        return maxOutgoing;
    }

    public void setMaxOutgoing(int maxOutgoing) {
        this.maxOutgoing = maxOutgoing;
    }

    public int getMostOutgoing() {
        return InternetMail.MOST_KILOBYTES;
    }
}
