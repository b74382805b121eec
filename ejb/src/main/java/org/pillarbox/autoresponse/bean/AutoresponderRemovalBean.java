package org.pillarbox.autoresponse.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.pillarbox.autoresponse.jpa.JpaAutoresponders;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;

/** Lets an autoresponder go with its user. */
@ApplicationScoped
public class AutoresponderRemovalBean implements UserRemoval {
    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<String> refusal(LocalUser user) {
        return Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LocalUser user) {
        new JpaAutoresponders(em).remove(user.id());
    }
}
