package org.pillarbox.inmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.pillarbox.inmail.history.InMailHistory;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.inmail.jpa.JpaInMailHistory;

/** The history of collections; in the caller's transaction where there is one, but for what a run brought, which is kept at once. */
@ApplicationScoped
@Transactional
public class InMailHistoryBean implements InMailHistory {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(InMailRun run) {
        rows().add(run);
    }

    @Override
    public List<InMailRun> latest(int inMail, int limit) {
        return rows().latest(inMail, limit);
    }

    @Override
    public Map<Integer, InMailRun> last() {
        return rows().last();
    }

    @Override
    public void forget(int inMail) {
        rows().forget(inMail);
    }

    private JpaInMailHistory rows() {
        return new JpaInMailHistory(em);
    }
}
