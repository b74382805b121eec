package org.pillarbox.directory.announce.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.announce.Audience;
import org.pillarbox.directory.announce.Recipients;
import org.pillarbox.directory.bean.AccountsOfThisServer;

/** Who is meant, found in a transaction that is over when it is known. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class RecipientsNow {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private UserDirectory directory;

    /** See {@link Recipients#of}. */
    public List<String> of(Audience audience) {
        return new Recipients(here.users(), directory).of(audience);
    }
}
