package org.pillarbox.web.admin.wizards;

import java.util.List;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;

/** The wizard's box of users: on each line a name and, behind blanks or a comma, a password. */
final class UserLines {
    private static final int MOST = 500;

    private UserLines() {}

    /**
     * Reads the lines; empty ones are passed over.
     *
     * @throws InvalidUser naming the box {@code users} and the first line that is none
     */
    static List<NewUser> parse(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            throw new InvalidUser("users", "At most " + MOST + " users can be added here");
        }
        return lines.stream().map(UserLines::user).toList();
    }

    private static NewUser user(String line) {
        String[] parts = line.split("[\\s,;]+");
        if (parts.length != 2) {
            throw new InvalidUser("users", "\"" + parts[0] + "\": a name and a password are needed on the line");
        }
        return new NewUser(parts[0], parts[1]);
    }
}
