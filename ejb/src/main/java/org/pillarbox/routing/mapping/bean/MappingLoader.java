package org.pillarbox.routing.mapping.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingCache;
import org.pillarbox.routing.mapping.jpa.JpaMappings;

/** Reads what is committed, whatever transaction its caller is in. */
@ApplicationScoped
public class MappingLoader implements MappingCache.Source {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long lastChange() {
        return new JpaMappings(em).lastChange();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Collection<Mapping> mappings() {
        return new JpaMappings(em).all();
    }
}
