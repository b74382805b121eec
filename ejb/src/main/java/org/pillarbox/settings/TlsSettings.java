package org.pillarbox.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The TLS page: what is agreed on with clients, and what is asked of them.
 *
 * @param certificate the name of the one that is shown where no other fits
 * @param profile which protocols and ciphers
 * @param customProtocols for {@link TlsProfile#CUSTOM}, by their Java names
 * @param customCiphers for {@link TlsProfile#CUSTOM}, the preferred first
 * @param services what a service asks of its clients, by its name; {@link ServiceTls#OFFERED} for those that are not there
 */
public record TlsSettings(
        String certificate,
        TlsProfile profile,
        List<String> customProtocols,
        List<String> customCiphers,
        Map<String, ServiceTls> services) {
    /** The certificate that the server makes itself at its first start. */
    public static final String FIRST_CERTIFICATE = "pillarbox";

    /** What holds until an administrator says otherwise. */
    public static final TlsSettings DEFAULT =
            new TlsSettings(FIRST_CERTIFICATE, TlsProfile.INTERMEDIATE, List.of(), List.of(), Map.of());

    public TlsSettings {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(profile, "profile");
        customProtocols = List.copyOf(customProtocols);
        customCiphers = List.copyOf(customCiphers);
        services = Map.copyOf(services);
    }

    /** The protocols that are asked for; Java may have switched some of them off. */
    public List<String> protocols() {
        return profile == TlsProfile.CUSTOM ? customProtocols : profile.protocols();
    }

    /** The suites that are asked for, the preferred first; Java may have switched some of them off. */
    public List<String> ciphers() {
        return profile == TlsProfile.CUSTOM ? customCiphers : profile.ciphers();
    }

    /** What a service asks of its clients; one that begins with TLS always requires it. */
    public ServiceTls of(String service) {
        return ServiceCatalogue.find(service)
                .map(entry -> switch (entry.tls()) {
                    case NONE -> ServiceTls.NONE;
                    case IMPLICIT -> ServiceTls.REQUIRED;
                    case STARTTLS -> services.getOrDefault(service, ServiceTls.OFFERED);
                })
                .orElse(ServiceTls.OFFERED);
    }

    /** The same with another default certificate. */
    public TlsSettings withCertificate(String name) {
        return new TlsSettings(name, profile, customProtocols, customCiphers, services);
    }
}
