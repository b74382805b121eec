package org.pillarbox.dns.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.dns.NameService;
import org.pillarbox.dns.ResolverHealth;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.dns.resolver.Trial;

/** The name service for administrators. */
@Stateless
@Local(NameService.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NameServiceBean implements NameService {
    @Inject
    private DnsResolver resolver;

    @Override
    public ResolverHealth health() {
        return resolver.health();
    }

    @Override
    public List<String> tryOut(String name, String type) {
        return new Trial(resolver).run(name, type);
    }
}
