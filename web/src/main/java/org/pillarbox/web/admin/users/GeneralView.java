package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's General page (manual 4.2.3.1). */
@Named("userGeneralView")
@ViewScoped
public class GeneralView extends UserPage<UserDetails> {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    @Inject
    SettingsAdministration settings;

    @Inject
    GroupAdministration administeredGroups;

    private final NewPassword main = new NewPassword();
    private final NewPassword web = new NewPassword();
    private final RoutingForm routing = new RoutingForm();
    private long id;
    private String name = "";
    private GroupOfUser ofGroup = GroupOfUser.NONE;
    private List<String> groups = List.of();
    private String group = "";
    private String comment = "";
    private boolean administrator;
    private boolean lockedOut;
    private boolean locked;
    private boolean separateWebPassword;
    private boolean mayChangeMainPassword;
    private String webMailAddresses = "";

    @Override
    Optional<UserDetails> find(String name) {
        return users.find(name);
    }

    /** Stores what changed, or says what was wrong and keeps all that was typed. */
    public void submit() {
        boolean agrees = main.agrees("confirmMain") & (!separateWebPassword || web.agrees("confirmWeb"));
        if (agrees && Submission.of(() -> show(users.change(details(), passwords())))) {
            main.clear();
            web.clear();
            Submission.done(Texts.of("user.saved", name));
        } else {
            main.keepUnlessRefused("main");
            web.keepUnlessRefused("web");
        }
    }

    private PasswordChange passwords() {
        return new PasswordChange(main.value(), separateWebPassword ? web.value() : Optional.empty());
    }

    private UserDetails details() {
        return new UserDetails(
                id,
                name,
                comment,
                group.isEmpty() ? Optional.empty() : Optional.of(group),
                administrator,
                locked && lockedOut,
                separateWebPassword,
                mayChangeMainPassword,
                routing.routing(),
                webMailAddresses
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Override
    void show(UserDetails details) {
        id = details.id();
        name = details.name();
        group = details.group().orElse("");
        ofGroup = GroupOfUser.of(details.group().flatMap(administeredGroups::find));
        groups = administeredGroups.names();
        comment = details.comment();
        administrator = details.administrator();
        lockedOut = details.lockedOut();
        locked = details.lockedOut();
        separateWebPassword = details.separateWebPassword();
        mayChangeMainPassword = details.mayChangeMainPassword();
        routing.show(details.routing());
        webMailAddresses = String.join("\n", details.webMailAddresses());
    }

    public int getShortestPassword() {
        return settings.get(SecuritySettings.class).minPasswordLength();
    }

    /** The groups to choose from besides none. */
    public List<String> getGroups() {
        return groups;
    }

    /** What the group that is stored makes of the page. */
    public GroupOfUser getOfGroup() {
        return ofGroup;
    }

    /** The user's group; empty for none. */
    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    /** Whether the account was locked when the page was loaded: only then the box can be cleared, and it is never set by hand. */
    public boolean isLocked() {
        return locked;
    }

    public NewPassword getMain() {
        return main;
    }

    public NewPassword getWeb() {
        return web;
    }

    public RoutingForm getRouting() {
        return routing;
    }

    public String getName() {
        return name;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment == null ? "" : comment.strip();
    }

    /** What holds: the user's own, unless the group forces it. */
    public boolean isAdministrator() {
        return ofGroup.forced().administrator().over(administrator);
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public boolean isLockedOut() {
        return lockedOut;
    }

    public void setLockedOut(boolean lockedOut) {
        this.lockedOut = lockedOut;
    }

    public boolean isSeparateWebPassword() {
        return separateWebPassword;
    }

    public void setSeparateWebPassword(boolean separateWebPassword) {
        this.separateWebPassword = separateWebPassword;
    }

    public boolean isMayChangeMainPassword() {
        return mayChangeMainPassword;
    }

    public void setMayChangeMainPassword(boolean mayChangeMainPassword) {
        this.mayChangeMainPassword = mayChangeMainPassword;
    }

    /** The address from which the user writes in WebMail while none is given. */
    public String getDefaultAddress() {
        return name + "@" + settings.get(LocalMailSettings.class).defaultDomain();
    }

    public String getWebMailAddresses() {
        return webMailAddresses;
    }

    public void setWebMailAddresses(String webMailAddresses) {
        this.webMailAddresses = webMailAddresses == null ? "" : webMailAddresses;
    }
}
