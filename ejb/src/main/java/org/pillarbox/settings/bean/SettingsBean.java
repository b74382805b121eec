package org.pillarbox.settings.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsCache;
import org.pillarbox.settings.SettingsChanged;
import org.pillarbox.settings.SettingsSaved;

/** The settings of this node. */
@ApplicationScoped
public class SettingsBean implements Settings {
    @Inject
    private SettingsLoader loader;

    @Inject
    private Event<SettingsChanged> changes;

    @Resource
    private ManagedExecutorService executor;

    private SettingsCache cache;

    @PostConstruct
    void open() {
        cache = new SettingsCache(loader::load, this::announce);
    }

    @Override
    public <T extends Record> T get(Class<T> kind) {
        return cache.get(kind);
    }

    /** Looks whether another node saved something; does nothing before the settings were first asked for. */
    public void refresh() {
        if (cache.isLoaded()) {
            cache.refresh();
        }
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsSaved saved) {
        cache.put(saved);
    }

    /** Observers get a thread of their own: this one still belongs to a transaction that has ended. */
    private void announce(SettingsChanged change) {
        executor.execute(() -> changes.fire(change));
    }
}
