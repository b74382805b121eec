package org.pillarbox.routing.mapping.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pillarbox.directory.GroupRemoval;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.directory.group.UserGroup;

/** Lets mappings go with the user, or the group, that they lead to. */
@ApplicationScoped
public class MappingRemovalBean implements UserRemoval, GroupRemoval {
    @Inject
    private MappingsOfThisServer here;

    @Override
    public Optional<String> refusal(LocalUser user) {
        return Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LocalUser user) {
        here.changes().forget(user.name().value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UserGroup group) {
        here.changes().forget(group.name());
    }
}
