package org.pillarbox.extension.script;

import java.util.Optional;
import org.pillarbox.directory.UserScripts;
import org.pillarbox.settings.ScriptSettings;

/** Facade for administrators: routing scripts, checked before they are stored, and tried out without any effect. */
public interface ScriptAdministration {
    /** A user's script; empty when there is no such user. */
    Optional<UserScripts.Script> ofUser(String name);

    /**
     * Stores a user's script.
     *
     * @throws org.pillarbox.directory.InvalidUser naming {@code script} and the line when it has a syntax error; the old one stays
     */
    void change(UserScripts.Script script);

    /** The script for all users, and how long scripts may run. */
    ScriptSettings global();

    /**
     * Stores the script for all users.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming {@code script} and the line when it has a syntax error, or {@code seconds}
     */
    void change(ScriptSettings settings);

    /**
     * Runs a script for a sample, with the settings of a user.
     *
     * @param user whose settings it finds; with a name that is nobody's it finds those of a new user
     * @param script stored or not
     */
    ScriptTrial test(String user, String script, Sample sample);

    /**
     * A message to try a script on.
     *
     * @param sender the envelope's sender
     * @param recipient the address at which it reaches the user
     * @param text its header, or more of it
     * @param bytes its size; 0 for the length of the text
     */
    record Sample(String sender, String recipient, String text, long bytes) {}
}
