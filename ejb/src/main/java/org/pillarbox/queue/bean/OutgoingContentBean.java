package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.jpa.OutgoingEditRows;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DeliveryIndex;

/** Lays the edits of the queue over the contents of the store. */
@ApplicationScoped
@Transactional
public class OutgoingContentBean implements OutgoingContent {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private DeliveryIndex index;

    @Inject
    private ContentStore store;

    @Override
    public Optional<Content> open(ContentId content, String prefix, String host) {
        boolean edited = prefix.isEmpty() && host.isEmpty();
        Patch own = prefix.isEmpty() ? Patch.NONE : Patch.inFront(prefix);
        Patch edit = edited ? new OutgoingEditRows(em).find(content) : own;
        return index.locate(content).map(location -> edit.on(store.open(location)));
    }
}
