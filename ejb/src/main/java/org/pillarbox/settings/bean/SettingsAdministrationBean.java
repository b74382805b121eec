package org.pillarbox.settings.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SettingsEditor;
import org.pillarbox.settings.SettingsSaved;
import org.pillarbox.settings.jpa.JpaStoredSettings;

/** Settings for administrators. */
@Stateless
@Local(SettingsAdministration.class)
@RolesAllowed("admin")
public class SettingsAdministrationBean implements SettingsAdministration {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Instance<SettingRule> rules;

    @Inject
    private AuditLog audit;

    @Inject
    private Durability durability;

    @Inject
    private Event<SettingsSaved> saved;

    private SettingsEditor editor;

    @PostConstruct
    void open() {
        editor = new SettingsEditor(settings, new JpaStoredSettings(em), rules, audit, saved::fire);
    }

    @Override
    public <T extends Record> T get(Class<T> kind) {
        return settings.get(kind);
    }

    @Override
    public <T extends Record> void save(T changed) {
        editor.save(changed);
        durability.sync();
    }

    @Override
    public String export() {
        return editor.export();
    }

    @Override
    public void importText(String text) {
        editor.importText(text);
        durability.sync();
    }
}
