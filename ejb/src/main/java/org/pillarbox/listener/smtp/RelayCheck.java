package org.pillarbox.listener.smtp;

import java.time.Duration;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.relay.Collected;
import org.pillarbox.routing.relay.RelayClient;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Asks for log-ins and finds out who may send outside without one. */
public final class RelayCheck implements SmtpCheck {
    private final RelayPolicy policy;
    private final Collected collected;
    private final Settings settings;

    /** What holds of a connection from its first moment to its end, whatever happens meanwhile. */
    private record Arrival(boolean collected) {}

    public RelayCheck(RelayPolicy policy, Collected collected, Settings settings) {
        this.policy = policy;
        this.collected = collected;
        this.settings = settings;
    }

    @Override
    public Optional<Reply> connected(Visit visit) {
        SmtpSettings page = settings.get(SmtpSettings.class);
        Duration behind = Duration.ofMinutes(page.login().pop3Minutes());
        boolean open = page.login().afterPop3()
                && collected.isOpen(visit.client().peer().remoteHost(), behind);
        visit.notes().ofConnection(Arrival.class, () -> new Arrival(open));
        // Where the sender decides, nobody is trusted before it is known.
        boolean early = page.antiRelay() != AntiRelay.SENDER;
        visit.notes().trust(early && mayGoOut(visit, ReversePath.NULL));
        return Optional.empty();
    }

    @Override
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        visit.notes().trust(mayGoOut(visit, envelope.reversePath()));
        return policy.anything(client(visit));
    }

    @Override
    public Optional<Reply> content(Visit visit, Envelope envelope, ArrivedContent content) {
        return policy.content(client(visit), envelope, content.fields());
    }

    /** The client as the policy sees it. */
    public static RelayClient client(Visit visit) {
        SmtpClient client = visit.client();
        Arrival arrival = visit.notes().ofConnection(Arrival.class, () -> new Arrival(false));
        return new RelayClient(client.peer(), client.account(), arrival.collected());
    }

    private boolean mayGoOut(Visit visit, ReversePath sender) {
        return visit.client().account().isEmpty()
                && policy.outside(client(visit), sender).isEmpty();
    }
}
