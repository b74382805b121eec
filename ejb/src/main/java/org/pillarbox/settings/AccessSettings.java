package org.pillarbox.settings;

import java.util.EnumMap;
import java.util.Map;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessRules;

/**
 * Who may use which service from where (manual 11.9). The rules are compiled once, when the settings are read.
 *
 * @param rules of each area; an area that is missing is open to everybody
 */
public record AccessSettings(Map<AccessArea, AccessRules> rules) {
    public AccessSettings {
        rules = Map.copyOf(rules);
    }

    /** The rules of an area. */
    public AccessRules of(AccessArea area) {
        AccessRules found = rules.get(area);
        return found == null ? AccessRules.of("", area.words()) : found;
    }

    /** The same with another text for one area. */
    public AccessSettings with(AccessArea area, String text) {
        Map<AccessArea, AccessRules> changed = new EnumMap<>(AccessArea.class);
        changed.putAll(rules);
        changed.put(area, AccessRules.of(text, area.words()));
        return new AccessSettings(changed);
    }
}
