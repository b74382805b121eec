package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.StoredFingerTexts;

/** Reads users' texts, each in a transaction of its own. */
@ApplicationScoped
public class StoredFingerTextsBean implements StoredFingerTexts {
    @Inject
    private AccountsOfThisServer here;

    @Override
    @Transactional
    public FingerTexts find(long userId) {
        return here.users().fingerTexts(userId);
    }
}
