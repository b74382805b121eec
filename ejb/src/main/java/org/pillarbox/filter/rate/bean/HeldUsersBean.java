package org.pillarbox.filter.rate.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.filter.rate.HeldUsers;
import org.pillarbox.filter.rate.jpa.JpaHeldUsers;

/** Holds, which go with their users. */
@ApplicationScoped
@Transactional
public class HeldUsersBean implements HeldUsers, UserRemoval {
    @PersistenceContext
    private EntityManager em;

    @Override
    public List<Held> list() {
        return rows().list();
    }

    @Override
    public boolean hold(Held held) {
        return rows().hold(held);
    }

    @Override
    public Optional<Held> release(long userId) {
        return rows().release(userId);
    }

    @Override
    public Optional<String> refusal(LocalUser user) {
        return Optional.empty();
    }

    @Override
    public void remove(LocalUser user) {
        rows().release(user.id());
    }

    private HeldUsers rows() {
        return new JpaHeldUsers(em);
    }
}
