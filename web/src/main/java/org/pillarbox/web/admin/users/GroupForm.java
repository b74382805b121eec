package org.pillarbox.web.admin.users;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.web.shell.Texts;

/** The boxes of a group's settings, in the wizard and on the group's page. */
public class GroupForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<SelectItem> CHOICES = Arrays.stream(Choice.values())
            .map(choice -> new SelectItem(choice.name(), Texts.of("group.choice." + choice.name())))
            .toList();

    private String administrator;
    private String inEveryoneList;
    private String sends;
    private String receives;
    private String monitored;
    private boolean enabled;
    private boolean force;
    private String replyAddress;
    private int maxOutgoing;

    GroupForm(GroupSettings settings) {
        show(settings);
    }

    /** Fills the boxes. */
    final void show(GroupSettings settings) {
        GroupSwitches switches = settings.switches();
        administrator = switches.administrator().name();
        inEveryoneList = switches.inEveryoneList().name();
        sends = switches.sendsInternet().name();
        receives = switches.receivesInternet().name();
        monitored = switches.monitored().name();
        enabled = settings.enabled();
        force = settings.force();
        replyAddress = settings.replyAddress();
        maxOutgoing = settings.maxOutgoingKilobytes();
    }

    GroupSettings settings() {
        GroupSwitches switches = new GroupSwitches(
                choice(administrator), choice(inEveryoneList), choice(sends), choice(receives), choice(monitored));
        return new GroupSettings(switches, enabled, force, replyAddress, maxOutgoing);
    }

    /** A form that leaves a choice out, or makes one that there is not, specifies nothing. */
    private static Choice choice(String name) {
        return Arrays.stream(Choice.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(Choice.NOT_SPECIFIED);
    }

    /** What each of the five settings can be. */
    public List<SelectItem> getChoices() {
        return CHOICES;
    }

    public String getAdministrator() {
        return administrator;
    }

    public void setAdministrator(String administrator) {
        this.administrator = administrator;
    }

    public String getInEveryoneList() {
        return inEveryoneList;
    }

    public void setInEveryoneList(String inEveryoneList) {
        this.inEveryoneList = inEveryoneList;
    }

    public String getSends() {
        return sends;
    }

    public void setSends(String sends) {
        this.sends = sends;
    }

    public String getReceives() {
        return receives;
    }

    public void setReceives(String receives) {
        this.receives = receives;
    }

    public String getMonitored() {
        return monitored;
    }

    public void setMonitored(String monitored) {
        this.monitored = monitored;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isForce() {
        return force;
    }

    public void setForce(boolean force) {
        this.force = force;
    }

    public String getReplyAddress() {
        return replyAddress;
    }

    public void setReplyAddress(String replyAddress) {
        this.replyAddress = replyAddress == null ? "" : replyAddress.strip();
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
