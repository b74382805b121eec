package org.pillarbox.settings;

final class AdministrationKind implements SettingKind<AdministrationSettings> {
    private static final AdministrationSettings DEFAULTS = new AdministrationSettings("postmaster");

    @Override
    public String name() {
        return "administration";
    }

    @Override
    public Class<AdministrationSettings> type() {
        return AdministrationSettings.class;
    }

    @Override
    public AdministrationSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public AdministrationSettings read(SettingText text) {
        return new AdministrationSettings(
                text.text("main-administrator", DEFAULTS.mainAdministrator()),
                text.text("subject-prefix", DEFAULTS.subjectPrefix()));
    }

    @Override
    public SettingText write(AdministrationSettings settings) {
        return SettingText.EMPTY
                .with("main-administrator", settings.mainAdministrator())
                .with("subject-prefix", settings.subjectPrefix());
    }

    /** Whether there is such a user is not known here; the name stays when the user goes. */
    @Override
    public void check(AdministrationSettings settings) {
        if (!settings.mainAdministrator().matches("[A-Za-z0-9._-]{1,32}")) {
            throw new InvalidSetting(
                    "mainAdministrator", "\"" + settings.mainAdministrator() + "\" is not a user name");
        }
        String prefix = settings.subjectPrefix();
        if (prefix.length() > AdministrationSettings.LONGEST_PREFIX
                || !prefix.matches("[ -~]*")
                || !prefix.equals(prefix.strip())) {
            throw new InvalidSetting(
                    "subjectPrefix",
                    "The beginning of subjects has at most " + AdministrationSettings.LONGEST_PREFIX
                            + " characters of ASCII");
        }
    }
}
