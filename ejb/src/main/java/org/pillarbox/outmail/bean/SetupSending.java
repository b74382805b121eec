package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupPart;

/** Sends by the way that the Setup Wizard was told of, on the first connection. */
@ApplicationScoped
public class SetupSending implements SetupPart {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private RelaySecret secret;

    @Override
    public void check(SetupAnswers answers) {
        SettingKinds.of(Connections.class).check(complete(answers));
    }

    @Override
    public void apply(SetupAnswers answers) {
        administration.save(complete(answers));
    }

    private Connections complete(SetupAnswers answers) {
        Connections now = administration.get(Connections.class);
        Connection first = now.first()
                .orElseGet(() -> new Connection(
                        now.nextNumber(),
                        "Internet",
                        new Link.Lan(),
                        true,
                        false,
                        answers.sending().settings()));
        OutMailSettings sending =
                secret.complete(answers.sending().settings(), answers.sending().password(), first.outMail());
        return now.with(first.with(sending));
    }
}
