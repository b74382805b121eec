package org.pillarbox.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessFault;
import org.pillarbox.settings.access.AccessRules;

/** Manual 11.9.1. Each area has one value: its text. A refusal names the field {@code pop3Access}. */
final class AccessKind implements SettingKind<AccessSettings> {
    private static final Logger LOG = Logger.getLogger(AccessKind.class.getName());
    private static final int SHOWN_FAULTS = 5;

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Class<AccessSettings> type() {
        return AccessSettings.class;
    }

    @Override
    public AccessSettings defaults() {
        return read(SettingText.EMPTY);
    }

    @Override
    public Set<String> unspoken() {
        return Arrays.stream(AccessArea.values()).map(AccessArea::protocol).collect(Collectors.toSet());
    }

    @Override
    public AccessSettings read(SettingText text) {
        Map<AccessArea, AccessRules> rules = Arrays.stream(AccessArea.values())
                .collect(Collectors.toMap(
                        Function.identity(), area -> AccessRules.of(text.text(area.protocol(), ""), area.words())));
        rules.forEach((area, read) -> read.faults().stream()
                .findFirst()
                .ifPresent(fault -> LOG.log(
                        Level.SEVERE,
                        "The access restrictions of {0} cannot be read and hold for nobody: {1}",
                        new Object[] {area.title(), fault})));
        return new AccessSettings(rules);
    }

    @Override
    public SettingText write(AccessSettings settings) {
        SettingText text = SettingText.EMPTY;
        for (AccessArea area : AccessArea.values()) {
            text = text.with(area.protocol(), settings.of(area).text());
        }
        return text;
    }

    @Override
    public void check(AccessSettings settings) {
        for (AccessArea area : AccessArea.values()) {
            List<AccessFault> faults = settings.of(area).faults();
            if (!faults.isEmpty()) {
                throw new InvalidSetting(area.protocol() + "Access", words(faults));
            }
        }
    }

    private static String words(List<AccessFault> faults) {
        String shown =
                faults.stream().limit(SHOWN_FAULTS).map(AccessFault::toString).collect(Collectors.joining("; "));
        int more = faults.size() - SHOWN_FAULTS;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
