package org.pillarbox.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
        List<String> local = text.list("local-domains", defaults.local().entries());
        return new LocalMailSettings(
                text.text("host-name", defaults.host()),
                text.text("default-domain", LocalMailSettings.first(local)),
                AcceptedAddresses.of(local),
                text.flag("only-mappings", false),
                text.flag("unrecognised-to-internet", false));
    }

    @Override
    public SettingText write(LocalMailSettings settings) {
        return SettingText.EMPTY
                .with("host-name", settings.host())
                .with("default-domain", settings.defaultDomain())
                .with("local-domains", String.join(", ", settings.local().entries()))
                .with("only-mappings", settings.onlyMappings())
                .with("unrecognised-to-internet", settings.unrecognisedOut());
    }

    @Override
    public void check(LocalMailSettings settings) {
        if (!settings.isByAddress() && !settings.host().equalsIgnoreCase(LocalMailSettings.BY_DOMAIN)) {
            checkName("hostName", "host name", settings.host());
        }
        checkLocal(settings.local().entries());
        checkName("defaultDomain", "domain name", settings.defaultDomain());
    }

    private static void checkLocal(List<String> entries) {
        if (entries.isEmpty()) {
            throw new InvalidSetting("localDomains", "At least one local domain is needed");
        }
        if (entries.size() > AcceptedAddresses.MOST) {
            throw new InvalidSetting("localDomains", "At most " + AcceptedAddresses.MOST + " domains and addresses");
        }
        entries.stream()
                .map(AcceptedAddresses::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new InvalidSetting("localDomains", fault);
                });
        if (new HashSet<>(entries).size() < entries.size()) {
            throw new InvalidSetting("localDomains", "A local domain stands twice");
        }
    }

    /** Both stand in greetings and header fields, which every server must be able to read (RFC 5890 §2.3.2.1). */
    private static void checkName(String box, String kind, String name) {
        if (!HostNames.isName(name)) {
            throw new InvalidSetting(box, "\"" + name + "\" is not a " + kind);
        }
        String ascii = HostNames.ascii(name);
        if (!name.equals(ascii)) {
            throw new InvalidSetting(box, "Write \"" + name + "\" as " + ascii);
        }
    }
}
