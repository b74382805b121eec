package org.pillarbox.settings.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.RuleFile;
import org.pillarbox.settings.RuleFileSource;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;

/** The access restrictions of each service as a file. */
@ApplicationScoped
public class AccessRuleFiles implements RuleFileSource {
    @Inject
    private SettingsAdministration settings;

    @Override
    public List<RuleFile> ruleFiles() {
        return Arrays.stream(AccessArea.values()).<RuleFile>map(Allowed::new).toList();
    }

    private final class Allowed implements RuleFile {
        private final AccessArea area;

        Allowed(AccessArea area) {
            this.area = area;
        }

        @Override
        public String name() {
            return area.file();
        }

        @Override
        public String text() {
            return settings.get(AccessSettings.class).of(area).text();
        }

        @Override
        public List<String> replace(String text) {
            settings.save(settings.get(AccessSettings.class).with(area, text));
            return List.of();
        }
    }
}
