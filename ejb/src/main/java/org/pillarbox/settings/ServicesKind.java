package org.pillarbox.settings;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.ServicesSettings.Service;

/** Manual 11.1 and 11.9. Each service of the catalogue has three names: {@code pop3.enabled}, {@code .port}, {@code .address}. */
final class ServicesKind implements SettingKind<ServicesSettings> {
    private final PortOffset offset;

    ServicesKind(PortOffset offset) {
        this.offset = offset;
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Class<ServicesSettings> type() {
        return ServicesSettings.class;
    }

    @Override
    public ServicesSettings defaults() {
        return read(SettingText.EMPTY);
    }

    @Override
    public ServicesSettings read(SettingText text) {
        return new ServicesSettings(ServiceCatalogue.SERVICES.stream()
                .map(entry -> new Service(
                        entry.name(),
                        text.flag(entry.name() + ".enabled", entry.isEnabledAtFirst()),
                        text.integer(entry.name() + ".port", entry.defaultPort()),
                        Optional.of(text.text(entry.name() + ".address", "")).filter(address -> !address.isEmpty())))
                .toList());
    }

    @Override
    public SettingText write(ServicesSettings settings) {
        SettingText text = SettingText.EMPTY;
        for (Service service : settings.services()) {
            text = text.with(service.name() + ".enabled", service.enabled())
                    .with(service.name() + ".port", service.port())
                    .with(service.name() + ".address", service.bindAddress().orElse(""));
        }
        return text;
    }

    @Override
    public void check(ServicesSettings settings) {
        List<String> known = ServiceCatalogue.SERVICES.stream()
                .map(ServiceCatalogue.Entry::name)
                .toList();
        List<String> given = settings.services().stream().map(Service::name).toList();
        if (!given.equals(known)) {
            throw new InvalidSetting("services", "The services are " + known + ", not " + given);
        }
        settings.services().forEach(this::checkAlone);
        for (Service one : settings.services()) {
            for (Service other : settings.services()) {
                checkTogether(one, other);
            }
        }
    }

    private void checkAlone(Service service) {
        if (!service.enabled() && !entry(service).canBeDisabled()) {
            throw new InvalidSetting(service.name(), title(service) + " cannot be disabled");
        }
        if (service.port() < 1 || service.port() > PortOffset.LAST_PORT) {
            throw new InvalidSetting(
                    service.name(), title(service) + ": the port must be from 1 to 65535, not " + service.port());
        }
        if (service.enabled() && offset.moved(service.port()) > PortOffset.LAST_PORT) {
            throw new InvalidSetting(
                    service.name(),
                    title(service) + ": the server was started with a port offset of " + offset.value()
                            + ", so the port must be from 1 to " + (PortOffset.LAST_PORT - offset.value()) + ", not "
                            + service.port());
        }
        service.bindAddress().ifPresent(address -> {
            if (BindAddress.parse(address).isEmpty()) {
                throw new InvalidSetting(service.name(), title(service) + ": \"" + address + "\" is not an IP address");
            }
        });
    }

    private static void checkTogether(Service one, Service other) {
        boolean apart = one.name().equals(other.name()) || one.port() != other.port();
        if (apart || !one.enabled() || !other.enabled()) {
            return;
        }
        if (BindAddress.overlap(one.bindAddress(), other.bindAddress())) {
            throw new InvalidSetting(
                    other.name(), title(one) + " and " + title(other) + " cannot both use port " + one.port());
        }
    }

    private static String title(Service service) {
        return entry(service).title();
    }

    private static ServiceCatalogue.Entry entry(Service service) {
        return ServiceCatalogue.find(service.name()).orElseThrow();
    }
}
