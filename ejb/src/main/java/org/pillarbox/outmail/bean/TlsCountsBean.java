package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.pillarbox.outmail.jpa.JpaTlsCounts;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsCounts;

/** Counts in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TlsCountsBean implements TlsCounts {
    @PersistenceContext
    private EntityManager em;

    @Override
    public void add(Collection<TlsCount> counts) {
        new JpaTlsCounts(em).add(counts);
    }

    @Override
    public List<TlsCount> since(LocalDate day, int most) {
        return new JpaTlsCounts(em).since(day, most);
    }
}
