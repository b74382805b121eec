package org.pillarbox.directory.login.jpa;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Random secrets that all nodes share and that never change, made when first asked for. */
public final class JpaSharedSecret {
    private static final int BYTES = 32;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaSharedSecret(EntityManager em) {
        this.em = em;
    }

    /** The secret of this name, 32 bytes. */
    public byte[] get(String name, SecureRandom random) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        em.createNativeQuery("insert into shared_secret (name, secret) select cast(?1 as varchar(40)),"
                        + " cast(?2 as varchar(100)) where not exists"
                        + " (select 1 from shared_secret s where s.name = cast(?1 as varchar(40)))")
                .setParameter(1, name)
                .setParameter(2, Base64.getEncoder().encodeToString(fresh))
                .executeUpdate();
        List<?> kept = em.createNativeQuery("select secret from shared_secret where name = ?1", String.class)
                .setParameter(1, name)
                .getResultList();
        return Base64.getDecoder().decode((String) kept.get(0));
    }
}
