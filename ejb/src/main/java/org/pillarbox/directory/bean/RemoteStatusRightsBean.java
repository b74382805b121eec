package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.pillarbox.directory.RemoteStatus;
import org.pillarbox.directory.RemoteStatusRights;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.jpa.JpaUsers;

/** Reads the rights of the Permissions page. */
@ApplicationScoped
@Transactional
public class RemoteStatusRightsBean implements RemoteStatusRights {
    @PersistenceContext
    private EntityManager em;

    @Override
    public Set<RemoteStatus> of(String name) {
        return UserName.parse(name)
                .flatMap(new JpaUsers(em)::permissions)
                .map(UserPermissions::remoteStatus)
                .orElse(Set.of());
    }
}
