package org.pillarbox.settings.wizard.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.Setup;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupCheck;
import org.pillarbox.settings.wizard.SetupPart;
import org.pillarbox.settings.wizard.SetupWizard;

/** The Setup Wizard for administrators; all that it stores is one transaction. */
@Stateless
@Local(SetupWizard.class)
@RolesAllowed("admin")
public class SetupWizardBean implements SetupWizard {
    @Inject
    private Settings settings;

    @Inject
    private SettingsAdministration administration;

    @Inject
    private Instance<SetupPart> parts;

    @Inject
    private Instance<SetupCheck> checks;

    @Override
    public boolean isPending() {
        return setup().isPending();
    }

    @Override
    public SetupAnswers present() {
        return setup().present();
    }

    @Override
    public int connection() {
        return settings.get(Connections.class).first().map(Connection::number).orElse(1);
    }

    @Override
    public void check(SetupAnswers answers) {
        setup().check(answers);
    }

    @Override
    public void finish(SetupAnswers answers) {
        setup().finish(answers);
    }

    @Override
    public void cancel() {
        setup().close();
    }

    /** Without a transaction: checks wait for the network, and for what other transactions do. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Finding> verify() {
        return checks.stream()
                .sorted(Comparator.comparingInt(SetupCheck::place))
                .flatMap(check -> check.findings().stream())
                .toList();
    }

    private Setup setup() {
        return new Setup(settings, administration::save, parts);
    }
}
