package org.pillarbox.directory.login;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.settings.DirectorySettings;

/** An external directory in memory, which notes whom it was asked about. */
final class ScriptedDirectory implements ExternalDirectory {
    final Map<DirectoryName, String> passwords = new HashMap<>();
    final List<DirectoryName> asked = new ArrayList<>();
    boolean away;

    @Override
    public boolean accepts(DirectorySettings settings, DirectoryName name, String password)
            throws DirectoryUnavailable {
        asked.add(name);
        if (away) {
            throw new DirectoryUnavailable("it is away");
        }
        return password.equals(passwords.get(name));
    }

    @Override
    public List<Finding> examine(DirectorySettings settings, String userName) {
        return List.of();
    }

    @Override
    public List<String> groups(DirectorySettings settings) {
        return List.of();
    }

    @Override
    public List<Person> members(DirectorySettings settings, String group) {
        return List.of();
    }
}
