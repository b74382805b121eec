package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupPart;

/** Sends by the way that the Setup Wizard was told of. */
@ApplicationScoped
public class SetupSending implements SetupPart {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private RelaySecret secret;

    @Override
    public void check(SetupAnswers answers) {
        complete(answers);
    }

    @Override
    public void apply(SetupAnswers answers) {
        administration.save(complete(answers));
    }

    private OutMailSettings complete(SetupAnswers answers) {
        return secret.complete(
                answers.sending().settings(), answers.sending().password(), administration.get(OutMailSettings.class));
    }
}
