package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Advanced page (manual 4.2.3.4). */
@Named("userAdvancedView")
@ViewScoped
public class AdvancedView extends UserPage<UserAdvanced> {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    @Inject
    GroupAdministration groups;

    private long id;
    private String name = "";
    private GroupOfUser ofGroup = GroupOfUser.NONE;
    private String fingerInformation = "";
    private String fingerPlan = "";
    private String replyAddress = "";
    private boolean noGlobalSignature;
    private String directoryName = "";
    private int spamThreshold;

    @Override
    Optional<UserAdvanced> find(String name) {
        return users.advanced(name);
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(users.change(wanted())))) {
            Submission.done(Texts.of("user.saved", name));
        }
    }

    private UserAdvanced wanted() {
        return new UserAdvanced(
                id,
                name,
                new FingerTexts(fingerInformation, fingerPlan),
                new AdvancedSettings(replyAddress, noGlobalSignature, directoryName, spamThreshold));
    }

    @Override
    void show(UserAdvanced advanced) {
        id = advanced.id();
        name = advanced.name();
        ofGroup = GroupOfUser.of(groups.ofUser(name));
        fingerInformation = advanced.finger().information();
        fingerPlan = advanced.finger().plan();
        replyAddress = advanced.settings().replyAddress();
        noGlobalSignature = advanced.settings().noGlobalSignature();
        directoryName = advanced.settings().directoryName();
        spamThreshold = advanced.settings().spamThreshold();
    }

    /** What the user's group makes of the page. */
    public GroupOfUser getOfGroup() {
        return ofGroup;
    }

    public String getName() {
        return name;
    }

    public String getFingerInformation() {
        return fingerInformation;
    }

    public void setFingerInformation(String fingerInformation) {
        this.fingerInformation = fingerInformation == null ? "" : fingerInformation;
    }

    public String getFingerPlan() {
        return fingerPlan;
    }

    public void setFingerPlan(String fingerPlan) {
        this.fingerPlan = fingerPlan == null ? "" : fingerPlan;
    }

    public int getLongestText() {
        return FingerTexts.LONGEST;
    }

    public String getReplyAddress() {
        return replyAddress;
    }

    public void setReplyAddress(String replyAddress) {
        this.replyAddress = replyAddress == null ? "" : replyAddress.strip();
    }

    public boolean isNoGlobalSignature() {
        return noGlobalSignature;
    }

    public void setNoGlobalSignature(boolean noGlobalSignature) {
        this.noGlobalSignature = noGlobalSignature;
    }

    public String getDirectoryName() {
        return directoryName;
    }

    public void setDirectoryName(String directoryName) {
        this.directoryName = directoryName == null ? "" : directoryName.strip();
    }

    public int getSpamThreshold() {
        return spamThreshold;
    }

    public void setSpamThreshold(int spamThreshold) {
        this.spamThreshold = spamThreshold;
    }

    public int getMostThreshold() {
        return AdvancedSettings.MOST_THRESHOLD;
    }

    public int getLeastThreshold() {
        return AdvancedSettings.NO_QUARANTINE;
    }
}
