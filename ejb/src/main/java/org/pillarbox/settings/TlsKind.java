package org.pillarbox.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The TLS page. A service has one name here: {@code service.pop3}. */
final class TlsKind implements SettingKind<TlsSettings> {
    private static final TlsSettings DEFAULTS = TlsSettings.DEFAULT;
    private static final int MOST_NAMES = 100;
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "tls";
    }

    @Override
    public Class<TlsSettings> type() {
        return TlsSettings.class;
    }

    @Override
    public TlsSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public TlsSettings read(SettingText text) {
        Map<String, ServiceTls> services = new TreeMap<>();
        switchable().forEach(entry -> {
            ServiceTls asked = chosen(
                    ServiceTls.class,
                    text.text("service." + entry.name(), ServiceTls.OFFERED.name()),
                    "service." + entry.name());
            services.put(entry.name(), asked);
        });
        services.values().removeIf(asked -> asked == ServiceTls.OFFERED);
        return new TlsSettings(
                text.text("certificate", DEFAULTS.certificate()),
                chosen(TlsProfile.class, text.text("profile", DEFAULTS.profile().name()), "profile"),
                text.list("protocols", DEFAULTS.customProtocols()),
                text.list("ciphers", DEFAULTS.customCiphers()),
                services);
    }

    @Override
    public SettingText write(TlsSettings settings) {
        SettingText text = SettingText.EMPTY
                .with("certificate", settings.certificate())
                .with("profile", settings.profile())
                .with("protocols", String.join(", ", settings.customProtocols()))
                .with("ciphers", String.join(", ", settings.customCiphers()));
        for (ServiceCatalogue.Entry entry : switchable().toList()) {
            text = text.with("service." + entry.name(), settings.of(entry.name()));
        }
        return text;
    }

    @Override
    public void check(TlsSettings settings) {
        if (settings.certificate().isEmpty() || settings.certificate().length() > LONGEST) {
            throw new InvalidSetting("certificate", "Choose a certificate");
        }
        if (settings.of("smtp") == ServiceTls.REQUIRED) {
            throw new InvalidSetting(
                    "smtp",
                    "SMTP on port 25 cannot require TLS: other mail servers that have none could not deliver (RFC 3207 §4)");
        }
        if (settings.profile() == TlsProfile.CUSTOM) {
            checkLists(settings, TlsAbilities.ofThisJava());
        }
    }

    private static void checkLists(TlsSettings settings, TlsAbilities here) {
        if (settings.customProtocols().size() > MOST_NAMES
                || settings.customCiphers().size() > MOST_NAMES) {
            throw new InvalidSetting("ciphers", "Name at most " + MOST_NAMES + " ciphers");
        }
        List<String> protocols = here.protocols(settings.customProtocols());
        for (String protocol : settings.customProtocols()) {
            if (!protocols.contains(protocol)) {
                throw new InvalidSetting("protocols", "This Java does not speak \"" + shown(protocol) + "\"");
            }
        }
        for (String cipher : settings.customCiphers()) {
            if (!here.ciphers().contains(cipher)) {
                throw new InvalidSetting("ciphers", "This Java does not have the cipher \"" + shown(cipher) + "\"");
            }
        }
        if (protocols.isEmpty()) {
            throw new InvalidSetting("protocols", "Choose at least one protocol");
        }
        for (String protocol : protocols) {
            if (here.ciphers(settings.customCiphers(), List.of(protocol)).isEmpty()) {
                throw new InvalidSetting("ciphers", "None of the ciphers works with " + protocol);
            }
        }
    }

    private static String shown(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
    }

    private static Stream<ServiceCatalogue.Entry> switchable() {
        return ServiceCatalogue.SERVICES.stream().filter(entry -> entry.tls() == ServiceCatalogue.Tls.STARTTLS);
    }

    static <E extends Enum<E>> E chosen(Class<E> type, String name, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(field, field + ": \"" + name + "\" is not known"));
    }
}
