package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.settings.wizard.SetupAnswers;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;
import org.pillarbox.settings.wizard.SetupPart;

/** Makes the users that the Setup Wizard was told of, each with the welcome message. */
@ApplicationScoped
public class SetupUsers implements SetupPart {
    private static final String FIELD = "users";

    @Inject
    private UserAdministration users;

    @Override
    public void check(SetupAnswers answers) {
        Set<String> names = new HashSet<>();
        for (NewUser user : answers.users()) {
            try {
                users.check(details(user), password(user));
            } catch (InvalidUser refusal) {
                throw new InvalidUser(FIELD, user.name() + ": " + refusal.getMessage());
            }
            if (!names.add(new UserName(user.name()).key())) {
                throw new InvalidUser(FIELD, user.name() + " stands twice");
            }
        }
    }

    @Override
    public void apply(SetupAnswers answers) {
        answers.users().forEach(user -> users.create(details(user), password(user), true));
    }

    private static UserDetails details(NewUser user) {
        return UserDetails.newUser(user.name(), user.comment());
    }

    private static PasswordChange password(NewUser user) {
        return new PasswordChange(Optional.of(user.password()), Optional.empty());
    }
}
