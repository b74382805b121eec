package org.pillarbox.outmail.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.pillarbox.outmail.sts.KeptPolicy;
import org.pillarbox.outmail.sts.PolicyMemory;
import org.pillarbox.outmail.sts.StsPolicy;

/** Keeps policies as rows. Works in the entity manager's transaction. */
public final class JpaPolicyMemory implements PolicyMemory {
    private final EntityManager em;

    public JpaPolicyMemory(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<KeptPolicy> find(String domain) {
        return Optional.ofNullable(em.find(StsPolicyEntity.class, domain)).map(JpaPolicyMemory::policy);
    }

    @Override
    public void keep(String domain, KeptPolicy kept) {
        // Those that nobody needs any more go with the next one that comes.
        em.createQuery("delete from StsPolicyEntity p where p.expires < :now")
                .setParameter("now", kept.fetched())
                .executeUpdate();
        StsPolicyEntity row = new StsPolicyEntity();
        row.domain = domain;
        row.policyId = kept.id();
        row.mode = kept.policy().mode();
        row.hosts = String.join("\n", kept.policy().hosts());
        row.fetched = kept.fetched();
        row.expires = kept.fetched().plus(kept.policy().holds());
        em.merge(row);
        em.flush();
    }

    private static KeptPolicy policy(StsPolicyEntity row) {
        StsPolicy policy =
                new StsPolicy(row.mode, row.hosts.lines().toList(), Duration.between(row.fetched, row.expires));
        return new KeptPolicy(row.policyId, policy, row.fetched);
    }
}
