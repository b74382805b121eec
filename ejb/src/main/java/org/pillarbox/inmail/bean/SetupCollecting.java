package org.pillarbox.inmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.inmail.InMailDesk;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupPart;
import org.pillarbox.settings.wizard.SetupSchedule;

/** Collects from the account that the Setup Wizard was told of. */
@ApplicationScoped
public class SetupCollecting implements SetupPart {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private InMailSecrets secrets;

    @Inject
    private UserDirectory users;

    @Override
    public void check(SetupAnswers answers) {
        if (answers.collecting().inMail().isPresent()) {
            change(answers);
        }
    }

    @Override
    public void apply(SetupAnswers answers) {
        if (answers.collecting().inMail().isPresent()) {
            administration.save(change(answers).settings());
            administration.save(SetupSchedule.every(
                    answers.collecting().everyMinutes(), administration.get(ScheduleSettings.class)));
        }
    }

    /** The boxes of the wizard's page have names of their own, since it asks for two log-ins. */
    private InMailDesk.Change change(SetupAnswers answers) {
        InMailDesk desk = new InMailDesk(
                () -> administration.get(InMailSettings.class),
                secrets,
                name -> isThere(name) || isNew(name, answers),
                number -> administration.get(Connections.class).find(number).isPresent());
        SetupAnswers.Collecting collecting = answers.collecting();
        try {
            return desk.with(collecting.inMail().orElseThrow(), collecting.password());
        } catch (InvalidSetting refused) {
            String field = refused.field();
            throw new InvalidSetting(
                    "collect" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1),
                    refused.getMessage());
        }
    }

    private boolean isThere(String name) {
        return users.find(name).isPresent() || users.group(name).isPresent();
    }

    private static boolean isNew(String name, SetupAnswers answers) {
        return answers.users().stream().anyMatch(user -> user.name().equalsIgnoreCase(name));
    }
}
