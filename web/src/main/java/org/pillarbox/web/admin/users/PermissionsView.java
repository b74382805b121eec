package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.RemoteStatus;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.quota.Quotas;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Permissions page (manual 4.2.3.3). */
@Named("userPermissionsView")
@ViewScoped
public class PermissionsView extends UserPage<UserPermissions> {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    @Inject
    GroupAdministration groups;

    @Inject
    Quotas quotas;

    private MailboxSize size;
    private final HashMap<String, Boolean> protocols = new HashMap<>();
    private final HashMap<String, Boolean> remoteStatus = new HashMap<>();
    private long id;
    private String name = "";
    private GroupOfUser ofGroup = GroupOfUser.NONE;
    private boolean sends;
    private boolean receives;
    private int maxOutgoing;
    private boolean inEveryoneList;
    private boolean monitored;
    private String allowMessageMoveTo = "";
    private boolean moveDirectly;
    private int mailboxQuota;

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
        return new UserPermissions(
                id,
                name,
                Boxes.checked(Protocol.class, protocols),
                new InternetMail(sends, receives, maxOutgoing),
                inEveryoneList,
                monitored,
                allowMessageMoveTo,
                moveDirectly,
                mailboxQuota,
                Boxes.checked(RemoteStatus.class, remoteStatus));
    }

    @Override
    void show(UserPermissions permissions) {
        id = permissions.id();
        name = permissions.name();
        ofGroup = GroupOfUser.of(groups.ofUser(name));
        Boxes.check(Protocol.class, permissions.protocols(), protocols);
        sends = permissions.internet().sends();
        receives = permissions.internet().receives();
        maxOutgoing = permissions.internet().maxOutgoingKilobytes();
        inEveryoneList = permissions.inEveryoneList();
        monitored = permissions.monitored();
        allowMessageMoveTo = permissions.allowMessageMoveTo();
        moveDirectly = permissions.moveDirectly();
        mailboxQuota = permissions.mailboxQuotaMegabytes();
        size = quotas.size(id);
        Boxes.check(RemoteStatus.class, permissions.remoteStatus(), remoteStatus);
    }

    /** The mailbox as it is now, beside the quota that holds. */
    public MailboxSize getSize() {
        return size;
    }

    /** Whether this is the page of whoever looks at it. */
    public boolean isOwn() {
        String caller = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        return name.equalsIgnoreCase(caller);
    }

    public String getName() {
        return name;
    }

    /** What the user's group makes of the page. */
    public GroupOfUser getOfGroup() {
        return ofGroup;
    }

    /** The boxes of {@link Protocol}, by name. */
    public Map<String, Boolean> getProtocols() {
        return protocols;
    }

    /** The boxes of {@link RemoteStatus}, by name. */
    public Map<String, Boolean> getRemoteStatus() {
        return remoteStatus;
    }

    /** What holds: the user's own, unless the group forces it. So for each of the settings that a group can force. */
    public boolean isSends() {
        return ofGroup.forced().sendsInternet().over(sends);
    }

    public void setSends(boolean sends) {
        this.sends = sends;
    }

    public boolean isReceives() {
        return ofGroup.forced().receivesInternet().over(receives);
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

    public boolean isInEveryoneList() {
        return ofGroup.forced().inEveryoneList().over(inEveryoneList);
    }

    public void setInEveryoneList(boolean inEveryoneList) {
        this.inEveryoneList = inEveryoneList;
    }

    public boolean isMonitored() {
        return ofGroup.forced().monitored().over(monitored);
    }

    public void setMonitored(boolean monitored) {
        this.monitored = monitored;
    }

    public String getAllowMessageMoveTo() {
        return allowMessageMoveTo;
    }

    public void setAllowMessageMoveTo(String target) {
        this.allowMessageMoveTo = target == null ? "" : target.strip();
    }

    public boolean isMoveDirectly() {
        return moveDirectly;
    }

    public void setMoveDirectly(boolean moveDirectly) {
        this.moveDirectly = moveDirectly;
    }

    /** In MB; 0 for none. */
    public int getMailboxQuota() {
        return mailboxQuota;
    }

    public void setMailboxQuota(int mailboxQuota) {
        this.mailboxQuota = mailboxQuota;
    }

    public int getMostQuota() {
        return UserPermissions.MOST_QUOTA_MEGABYTES;
    }
}
