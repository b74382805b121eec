package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.pillarbox.outmail.internet.DirectNames;
import org.pillarbox.outmail.internet.DirectRoute;
import org.pillarbox.outmail.internet.SmtpDirect;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsCounts;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Sending straight to mail exchangers, for administrators. */
@Stateless
@Local(SmtpDirect.class)
@RolesAllowed("admin")
public class SmtpDirectBean implements SmtpDirect {
    private static final int DAYS = 7;
    private static final int MOST_LINES = 50;

    @Inject
    private SettingsAdministration administration;

    @Inject
    private DirectRoute route;

    @Inject
    private DirectNames names;

    @Inject
    private TlsTally tally;

    @Inject
    private TlsCounts counts;

    @Override
    public DirectSettings settings() {
        return administration.get(DirectSettings.class);
    }

    @Override
    public void save(DirectSettings settings) {
        administration.save(settings);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isValidating() {
        return names.resolver().isValidating();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> look(String domain) {
        return route.look(domain);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<TlsCount> secured() {
        tally.write();
        return counts.since(LocalDate.now().minusDays(DAYS - 1), MOST_LINES);
    }
}
