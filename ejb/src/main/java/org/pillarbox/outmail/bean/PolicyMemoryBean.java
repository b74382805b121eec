package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pillarbox.outmail.jpa.JpaPolicyMemory;
import org.pillarbox.outmail.sts.KeptPolicy;
import org.pillarbox.outmail.sts.PolicyMemory;

/** Keeps policies in transactions of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PolicyMemoryBean implements PolicyMemory {
    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<KeptPolicy> find(String domain) {
        return new JpaPolicyMemory(em).find(domain);
    }

    @Override
    public void keep(String domain, KeptPolicy policy) {
        new JpaPolicyMemory(em).keep(domain, policy);
    }
}
