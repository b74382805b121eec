package org.pillarbox.autoresponse.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.autoresponse.ActiveIndex;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.jpa.JpaAutoresponders;

/** Reads what is committed, whatever transaction its caller is in. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AutoresponderLoader implements ActiveIndex.Source {
    @PersistenceContext
    private EntityManager em;

    @Override
    public long lastChange() {
        return new JpaAutoresponders(em).lastChange();
    }

    @Override
    public Set<Long> active() {
        return new JpaAutoresponders(em).active();
    }

    /** A user's autoresponder as it is stored now. */
    public Optional<Autoresponder> find(long userId) {
        return new JpaAutoresponders(em).find(userId);
    }
}
