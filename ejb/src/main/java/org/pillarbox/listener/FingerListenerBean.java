package org.pillarbox.listener;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.finger.FingerAnswer;
import org.pillarbox.api.finger.FingerListener;
import org.pillarbox.api.finger.FingerQuery;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.finger.Finger;

/** Answers Finger. */
@MessageDriven(messageListenerInterface = FingerListener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FingerListenerBean implements FingerListener {
    private static final FingerAnswer UNAVAILABLE = new FingerAnswer.Unavailable();

    @Inject
    private Finger finger;

    @Inject
    private UserDirectory users;

    @Inject
    private Bulkhead bulkhead;

    @Override
    public FingerAnswer ask(FingerQuery query, Peer peer) {
        if (!finger.mayAsk(peer.remoteHost())) {
            return new FingerAnswer.TooOften();
        }
        return users.isHealthy() ? bulkhead.call(() -> answer(query), UNAVAILABLE) : UNAVAILABLE;
    }

    private FingerAnswer answer(FingerQuery query) {
        return finger.tell(query.name(), query.verbose())
                .<FingerAnswer>map(FingerAnswer.Told::new)
                .orElseGet(FingerAnswer.Unknown::new);
    }
}
