package org.pillarbox.certificates.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.certificates.AcmeAdministration;
import org.pillarbox.certificates.care.OrderState;
import org.pillarbox.certificates.care.OrderStateFile;
import org.pillarbox.certificates.care.Renewal;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingsAdministration;

/** The certificate that is ordered, for administrators. */
@Stateless
@Local(AcmeAdministration.class)
@RolesAllowed("admin")
public class AcmeAdministrationBean implements AcmeAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private OrderKeys keys;

    @Inject
    private Renewal renewal;

    @Inject
    private OrderStateFile state;

    @Inject
    private AuditLog audit;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public AcmeSettings settings() {
        return administration.get(AcmeSettings.class);
    }

    @Override
    public void save(AcmeSettings wanted, Optional<String> macKey) {
        administration.save(keys.complete(wanted, macKey, settings()));
    }

    @Override
    public void orderNow() {
        AcmeSettings settings = settings();
        if (!settings.isActive()) {
            throw new InvalidSetting("enabled", "Switch ordering on first");
        }
        audit.record("certificate.order", String.join(", ", settings.names()), settings.directory());
        executor.execute(this::order);
    }

    private void order() {
        try {
            renewal.runNow();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Standing standing() {
        OrderState now = state.read();
        return new Standing(renewal.isUnderWay(), now.failures(), now.lastTry(), now.nextTry(), now.lastError());
    }
}
