package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.directory.NameRegistry;
import org.pillarbox.directory.group.BuiltInGroup;

/** The names of groups: nobody else gets one of them. */
@ApplicationScoped
public class GroupNamesBean implements NameRegistry {
    @Inject
    private AccountsOfThisServer here;

    @Override
    public Optional<String> holder(String nameKey) {
        return BuiltInGroup.find(nameKey)
                .map(group -> "a built-in group")
                .or(() -> here.groups().find(nameKey).map(group -> "a group"));
    }
}
