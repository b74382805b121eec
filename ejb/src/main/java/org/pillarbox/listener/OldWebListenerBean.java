package org.pillarbox.listener;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.http.OldWebListener;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.monitor.web.WebPresence;
import org.pillarbox.settings.PortOffset;

/** Leads old bookmarks to the console. */
@MessageDriven(messageListenerInterface = OldWebListener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldWebListenerBean implements OldWebListener {
    @Inject
    private WebPresence web;

    @Override
    public Optional<HttpAnswer> early(HttpHead head, Peer peer) {
        int port = PortOffset.ofServer().moved(web.open().port());
        return Optional.of(HttpAnswer.redirect(new ConsoleAddress(port).of(head, peer)));
    }

    @Override
    public HttpAnswer answer(HttpHead head, byte[] content, Peer peer) {
        throw new IllegalStateException("every request is answered early");
    }
}
