package org.pillarbox.routing.mapping.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.routing.mapping.InMailNames;
import org.pillarbox.routing.mapping.MappingChanges;
import org.pillarbox.routing.mapping.MappingPreviews;
import org.pillarbox.routing.mapping.MappingRules;
import org.pillarbox.routing.mapping.MappingsChanged;
import org.pillarbox.routing.mapping.jpa.JpaMappings;
import org.pillarbox.settings.Settings;

/** Puts the domain's classes together for the beans, which open transactions and check roles. */
@ApplicationScoped
public class MappingsOfThisServer {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<InMailNames> inMails;

    @Inject
    private Event<MappingsChanged> changes;

    /** The mappings, in the caller's transaction. */
    public JpaMappings mappings() {
        return new JpaMappings(em);
    }

    /** What changes mappings. */
    public MappingChanges changes() {
        return new MappingChanges(mappings(), rules(), audit, changes::fire);
    }

    /** What works out imports. */
    public MappingPreviews previews() {
        return new MappingPreviews(mappings(), rules());
    }

    /** The In Mail settings there are. */
    public Map<Long, String> inMails() {
        Map<Long, String> names = new TreeMap<>();
        inMails.forEach(some -> names.putAll(some.names()));
        return names;
    }

    private MappingRules rules() {
        return new MappingRules(users, settings, () -> inMails().keySet());
    }
}
