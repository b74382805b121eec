package org.pillarbox.filter.authenticity.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Resolver;
import org.pillarbox.filter.authenticity.dkim.PublishedKey;
import org.pillarbox.filter.authenticity.signing.DkimKeys;
import org.pillarbox.filter.authenticity.signing.DkimSigning;
import org.pillarbox.filter.authenticity.signing.KeyRing;
import org.pillarbox.filter.authenticity.signing.KeySecrets;
import org.pillarbox.settings.DkimKey;
import org.pillarbox.settings.DkimSettings;
import org.pillarbox.settings.SettingsAdministration;

/** DKIM signing for administrators; what changes is in the audit log as a change of settings. */
@Stateless
@Local(DkimSigning.class)
@RolesAllowed("admin")
public class DkimSigningBean implements DkimSigning {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private KeySecrets secrets;

    @Inject
    private Resolver resolver;

    @Override
    public List<DkimKeys> keys() {
        return ring().shown();
    }

    @Override
    public String make(String domain) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        DkimSettings changed = ring().with(secrets, name, Instant.now());
        administration.save(changed);
        return changed.keys().get(changed.keys().size() - 1).set();
    }

    @Override
    public void start(String domain, String set) {
        administration.save(ring().signing(domain, set));
    }

    @Override
    public void stop(String domain, String set) {
        administration.save(ring().retired(domain, set));
    }

    @Override
    public void delete(String domain, String set) {
        administration.save(ring().without(domain, set));
    }

    @Override
    public List<DnsFinding> check(String domain, String set) {
        return ring().of(domain, set).stream().map(this::check).toList();
    }

    private DnsFinding check(DkimKey key) {
        String name = key.selector() + "._domainkey." + key.domain();
        resolver.forget(name);
        Lookup<String> lookup = resolver.txt(name);
        if (lookup.isFailed()) {
            return DnsFinding.NO_ANSWER;
        }
        if (lookup.values().isEmpty()) {
            return DnsFinding.MISSING;
        }
        boolean only =
                lookup.values().size() == 1 && PublishedKey.isIn(lookup.values().get(0), key.kind(), key.publicKey());
        return only ? DnsFinding.THERE : DnsFinding.DIFFERENT;
    }

    private KeyRing ring() {
        return new KeyRing(administration.get(DkimSettings.class));
    }
}
