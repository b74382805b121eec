package org.pillarbox.web.admin.wizards;

import java.util.List;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.LineError;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.directory.importing.UserLine;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;

/** The wizard's box of users: lines as in Bulk Add Users, each with a password. */
final class UserLines {
    private static final int MOST = 500;

    private UserLines() {}

    /**
     * Reads the lines; empty ones are passed over.
     *
     * @throws InvalidUser naming the box {@code users} and the first line that is none
     */
    static List<NewUser> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        UserFile file = UserFile.ofLines(text);
        for (LineError error : file.errors()) {
            throw refusal(error.line(), error.reason());
        }
        if (file.lines().size() > MOST) {
            throw new InvalidUser("users", "At most " + MOST + " users can be added here");
        }
        return file.lines().stream().map(UserLines::user).toList();
    }

    private static NewUser user(UserLine line) {
        if (line.password().isEmpty()) {
            throw refusal(line.number(), line.name() + " needs a password");
        }
        return new NewUser(line.name(), line.password(), line.comment());
    }

    private static InvalidUser refusal(int number, String reason) {
        return new InvalidUser("users", "Line " + number + ": " + reason);
    }
}
