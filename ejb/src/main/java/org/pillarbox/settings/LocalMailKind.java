package org.pillarbox.settings;

import java.util.HashSet;

/** Manual 12.1. */
final class LocalMailKind implements SettingKind<LocalMailSettings> {
    /** Asked once: the answer may come from a slow name service. */
    private final LocalMailSettings defaults = forHost(HostNames.local());

    private static LocalMailSettings forHost(String hostName) {
        return new LocalMailSettings(hostName, HostNames.domainsOf(hostName));
    }

    @Override
    public String name() {
        return "local-mail";
    }

    @Override
    public Class<LocalMailSettings> type() {
        return LocalMailSettings.class;
    }

    @Override
    public LocalMailSettings defaults() {
        return defaults;
    }

    @Override
    public LocalMailSettings read(SettingText text) {
        return new LocalMailSettings(
                text.text("host-name", defaults.hostName()), text.list("local-domains", defaults.localDomains()));
    }

    @Override
    public SettingText write(LocalMailSettings settings) {
        return SettingText.EMPTY
                .with("host-name", settings.hostName())
                .with("local-domains", String.join(", ", settings.localDomains()));
    }

    @Override
    public void check(LocalMailSettings settings) {
        checkHostName(settings.hostName());
        if (settings.localDomains().isEmpty()) {
            throw new InvalidSetting("localDomains", "At least one local domain is needed");
        }
        for (String domain : settings.localDomains()) {
            if (!HostNames.isName(domain)) {
                throw new InvalidSetting("localDomains", "\"" + domain + "\" is not a domain name in lower case");
            }
        }
        if (new HashSet<>(settings.localDomains()).size()
                < settings.localDomains().size()) {
            throw new InvalidSetting("localDomains", "A local domain stands twice");
        }
    }

    /** It stands in greetings and Received fields, which every server must be able to read (RFC 5890 §2.3.2.1). */
    private static void checkHostName(String name) {
        if (!HostNames.isName(name)) {
            throw new InvalidSetting("hostName", "\"" + name + "\" is not a host name");
        }
        String ascii = HostNames.ascii(name);
        if (!name.equals(ascii)) {
            throw new InvalidSetting("hostName", "Write \"" + name + "\" as " + ascii);
        }
    }
}
