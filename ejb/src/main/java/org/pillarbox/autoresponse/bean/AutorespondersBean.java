package org.pillarbox.autoresponse.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.autoresponse.ActiveIndex;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.AutorespondersChanged;
import org.pillarbox.autoresponse.ResponderType;

/** Who has an autoresponder, in this node's memory. */
@ApplicationScoped
public class AutorespondersBean implements Autoresponders {
    @Inject
    private AutoresponderLoader loader;

    private ActiveIndex index;

    @PostConstruct
    void open() {
        index = new ActiveIndex(loader);
    }

    @Override
    public boolean isActive(long userId) {
        return index.contains(userId);
    }

    @Override
    public Optional<Autoresponder> find(long userId) {
        return isActive(userId)
                ? loader.find(userId).filter(found -> found.type() != ResponderType.NONE)
                : Optional.empty();
    }

    /** Looks whether another node changed something; does nothing before anybody asked. */
    public void refresh() {
        if (index.isLoaded()) {
            index.refresh();
        }
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AutorespondersChanged changed) {
        index.apply(changed);
    }
}
