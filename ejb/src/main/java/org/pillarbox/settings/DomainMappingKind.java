package org.pillarbox.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Manual 12.2. One mapping on a line, both domains with a blank between them. */
final class DomainMappingKind implements SettingKind<DomainMappingSettings> {
    private static final DomainMappingSettings DEFAULTS = new DomainMappingSettings(List.of());
    private static final int MOST = 500;

    @Override
    public String name() {
        return "domain-mappings";
    }

    @Override
    public Class<DomainMappingSettings> type() {
        return DomainMappingSettings.class;
    }

    @Override
    public DomainMappingSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public DomainMappingSettings read(SettingText text) {
        return new DomainMappingSettings(text.text("mappings", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(DomainMappingKind::line)
                .toList());
    }

    private static DomainMapping line(String line) {
        String[] domains = line.split("\\s+");
        if (domains.length != 2) {
            throw new InvalidSetting("mappings", "\"" + line + "\" is not two domains");
        }
        return new DomainMapping(domains[0], domains[1]);
    }

    @Override
    public SettingText write(DomainMappingSettings settings) {
        return SettingText.EMPTY.with(
                "mappings",
                String.join(
                        "\n",
                        settings.mappings().stream()
                                .map(mapping -> mapping.from() + " " + mapping.to())
                                .toList()));
    }

    @Override
    public void check(DomainMappingSettings settings) {
        if (settings.mappings().size() > MOST) {
            throw new InvalidSetting("mappings", "There can be at most " + MOST + " domain mappings");
        }
        Set<String> seen = new HashSet<>();
        for (DomainMapping mapping : settings.mappings()) {
            checkDomain("from", mapping.from());
            checkDomain("to", mapping.to());
            if (!seen.add(AcceptedAddresses.key(mapping.from()))) {
                throw new InvalidSetting("from", mapping.from() + " is mapped already");
            }
            if (AcceptedAddresses.key(mapping.from()).equals(AcceptedAddresses.key(mapping.to()))) {
                throw new InvalidSetting("to", "Both domains are the same");
            }
        }
    }

    private static void checkDomain(String box, String domain) {
        if (!HostNames.isName(domain)) {
            throw new InvalidSetting(
                    box,
                    domain.isEmpty()
                            ? "Give a domain, such as example.com"
                            : "\"" + domain + "\" is not a domain name in lower case");
        }
    }
}
