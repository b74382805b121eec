package org.pillarbox.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Certificates by ACME, a part of the TLS page. */
final class AcmeKind implements SettingKind<AcmeSettings> {
    private static final AcmeSettings DEFAULTS =
            new AcmeSettings(false, AcmeSettings.LETS_ENCRYPT, "", List.of(), false, "", "");
    /** Authorities take a hundred; the letters and logs about them should stay readable. */
    private static final int MOST_NAMES = 50;

    private static final int LONGEST = 500;
    private static final Pattern CONTACT = Pattern.compile("[^@\\s,<>\"]{1,64}@[^@\\s,<>\"]{1,253}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public Class<AcmeSettings> type() {
        return AcmeSettings.class;
    }

    @Override
    public AcmeSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("mac-key");
    }

    @Override
    public AcmeSettings read(SettingText text) {
        return new AcmeSettings(
                text.flag("enabled", DEFAULTS.enabled()),
                text.text("directory", DEFAULTS.directory()),
                text.text("contact", DEFAULTS.contact()),
                text.list("names", DEFAULTS.names()),
                text.flag("terms-agreed", DEFAULTS.termsAgreed()),
                text.text("key-identifier", DEFAULTS.keyIdentifier()),
                text.text("mac-key", DEFAULTS.sealedMacKey()));
    }

    @Override
    public SettingText write(AcmeSettings settings) {
        return SettingText.EMPTY
                .with("enabled", settings.enabled())
                .with("directory", settings.directory())
                .with("contact", settings.contact())
                .with("names", String.join(", ", settings.names()))
                .with("terms-agreed", settings.termsAgreed())
                .with("key-identifier", settings.keyIdentifier())
                .with("mac-key", settings.sealedMacKey());
    }

    @Override
    public void check(AcmeSettings settings) {
        checkDirectory(settings.directory());
        if (!settings.contact().isEmpty()
                && !CONTACT.matcher(settings.contact()).matches()) {
            throw new InvalidSetting("contact", "\"" + settings.contact() + "\" is not an e-mail address");
        }
        checkNames(settings.names());
        if (settings.keyIdentifier().length() > LONGEST
                || settings.keyIdentifier().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new InvalidSetting("keyIdentifier", "The key identifier is one word, as the authority gave it");
        }
        if (settings.enabled() && settings.names().isEmpty()) {
            throw new InvalidSetting("names", "Give at least one host name");
        }
        if (settings.enabled() && !settings.termsAgreed()) {
            throw new InvalidSetting(
                    "termsAgreed", "The authority gives no certificate to somebody who does not agree to its terms");
        }
    }

    private static void checkNames(List<String> names) {
        if (names.size() > MOST_NAMES || names.stream().distinct().count() < names.size()) {
            throw new InvalidSetting("names", "Give at most " + MOST_NAMES + " names, each once");
        }
        for (String name : names) {
            if (name.startsWith("*.")) {
                throw new InvalidSetting(
                        "names", "\"" + name + "\": an authority proves no wildcard over HTTP; name each host");
            }
            if (!HostNames.isName(name) || name.indexOf('.') < 0 || name.matches("[0-9.]+")) {
                throw new InvalidSetting("names", "\"" + name + "\" is not a host name of the Internet, in lower case");
            }
        }
    }

    /** A password is not sent, but the answers decide what is installed: only over a checked line. */
    private static void checkDirectory(String directory) {
        try {
            URI address = new URI(directory);
            boolean web = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme())
                            && address.getHost() != null
                            && LOOPBACK.matcher(address.getHost()).matches();
            if (!web || address.getHost() == null || address.getRawUserInfo() != null || directory.length() > LONGEST) {
                throw new InvalidSetting("directory", "The directory is an address that begins with https://");
            }
        } catch (URISyntaxException e) {
            throw new InvalidSetting("directory", "The directory is not an address");
        }
    }
}
