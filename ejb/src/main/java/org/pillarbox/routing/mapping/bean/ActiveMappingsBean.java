package org.pillarbox.routing.mapping.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.MappingCache;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.MappingsChanged;

/** The mappings in this node's memory. */
@ApplicationScoped
public class ActiveMappingsBean implements ActiveMappings {
    @Inject
    private MappingLoader loader;

    private MappingCache cache;

    @PostConstruct
    void open() {
        cache = new MappingCache(loader);
    }

    @Override
    public MappingIndex current() {
        return cache.current();
    }

    /** Looks whether another node changed something; does nothing before the mappings were first asked for. */
    public void refresh() {
        if (cache.isLoaded()) {
            cache.refresh();
        }
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) MappingsChanged changed) {
        cache.apply(changed);
    }
}
