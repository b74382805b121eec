package org.pillarbox.directory.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserScripts;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.settings.Durability;

/** Routing scripts for administrators. */
@Stateless
@Local(UserScripts.class)
@RolesAllowed("admin")
public class UserScriptsBean implements UserScripts {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private MessageLock lock;

    @Inject
    private Durability durability;

    @Override
    public Optional<Script> find(String name) {
        return UserName.parse(name).flatMap(here.scripts()::find);
    }

    @Override
    public void change(Script script) {
        lock.check();
        here.scripts().change(script);
        durability.sync();
    }
}
