package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.ForwardedMailSettings;
import org.pillarbox.settings.RegionSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Admin Settings page (manual 16.3): who the Main Administrator is, how mail is sent on, and how dates are written. */
@Named("adminSettingsView")
@ViewScoped
public class AdminView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    UserAdministration users;

    private String mainAdministrator = "";
    private String subjectPrefix = "";
    private UnrecognisedSettings.Collected collected = UnrecognisedSettings.Collected.ADMINISTRATOR;
    private String user = "";
    private boolean bounced;
    private boolean rewriteSender;
    private String language = "";

    /** Shows who it is, who need not be who was once named. */
    @PostConstruct
    void load() {
        mainAdministrator = users.mainAdministrator().orElse("");
        subjectPrefix = settings.get(AdministrationSettings.class).subjectPrefix();
        UnrecognisedSettings unknown = settings.get(UnrecognisedSettings.class);
        collected = unknown.collected();
        user = unknown.user();
        bounced = unknown.bounced();
        rewriteSender = settings.get(ForwardedMailSettings.class).rewriteSender();
        language = settings.get(RegionSettings.class).language();
    }

    public void submit() {
        if (Submission.of(this::save)) {
            load();
            Submission.done(Texts.of("adminsettings.saved"));
        }
    }

    /** What can be refused comes first. */
    private void save() {
        boolean refused = settings.get(UnrecognisedSettings.class).refused();
        boolean remote = collected == UnrecognisedSettings.Collected.REMOTE;
        settings.save(
                new UnrecognisedSettings(refused, collected, collected.namesUser() ? user : "", bounced && !remote));
        settings.save(new AdministrationSettings(mainAdministrator, subjectPrefix));
        settings.save(new ForwardedMailSettings(rewriteSender));
        settings.save(new RegionSettings(language));
    }

    public String getMainAdministrator() {
        return mainAdministrator;
    }

    public void setMainAdministrator(String mainAdministrator) {
        this.mainAdministrator = mainAdministrator == null ? "" : mainAdministrator.strip();
    }

    public String getSubjectPrefix() {
        return subjectPrefix;
    }

    public void setSubjectPrefix(String subjectPrefix) {
        this.subjectPrefix = subjectPrefix == null ? "" : subjectPrefix.strip();
    }

    public UnrecognisedSettings.Collected getCollected() {
        return collected;
    }

    public void setCollected(UnrecognisedSettings.Collected collected) {
        this.collected = collected == null ? UnrecognisedSettings.Collected.ADMINISTRATOR : collected;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user.strip();
    }

    public boolean isBounced() {
        return bounced;
    }

    public void setBounced(boolean bounced) {
        this.bounced = bounced;
    }

    public boolean isRewriteSender() {
        return rewriteSender;
    }

    public void setRewriteSender(boolean rewriteSender) {
        this.rewriteSender = rewriteSender;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }

    /** What there is to choose from, by name; the machine's own first. */
    public List<SelectItem> getLanguages() {
        Locale machine = new RegionSettings("").locale();
        Stream<SelectItem> own =
                Stream.of(new SelectItem("", Texts.of("adminsettings.language.machine", name(machine))));
        return Stream.concat(
                        own,
                        Arrays.stream(Locale.getAvailableLocales())
                                .filter(AdminView::isOffered)
                                .map(locale -> new SelectItem(locale.toLanguageTag(), name(locale)))
                                .sorted(Comparator.comparing(SelectItem::getLabel)))
                .toList();
    }

    /** Languages of whole regions; variants and scripts are for those who read the help. */
    private static boolean isOffered(Locale locale) {
        return locale.getCountry().length() == 2
                && locale.getVariant().isEmpty()
                && locale.getScript().isEmpty()
                && !locale.hasExtensions();
    }

    private static String name(Locale locale) {
        return locale.getDisplayName(Locale.UK);
    }
}
