package org.pillarbox.monitor.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Says whether mail for the outside has a way to leave, and whether the relay takes it. */
public final class SendingCheck implements SetupCheck {
    private static final String SUBJECT = "Mail to the Internet";

    private final Settings settings;
    private final IntFunction<RelayTrial.Result> relay;

    /** @param relay tries the relays of the connection with this number as they are set */
    public SendingCheck(Settings settings, IntFunction<RelayTrial.Result> relay) {
        this.settings = settings;
        this.relay = relay;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<Finding> findings() {
        Optional<Connection> open = settings.get(Connections.class).all().stream()
                .filter(connection -> connection.outMail().isOpen())
                .findFirst();
        if (open.filter(connection -> connection.outMail().method() == OutMailMethod.DIRECT)
                .isPresent()) {
            return List.of(
                    Finding.doubtful(
                            SUBJECT,
                            "It goes straight to the recipients' servers. Whether they take it from this address shows with the first message."));
        }
        if (open.filter(connection -> connection.outMail().method() == OutMailMethod.FILE)
                .isPresent()) {
            return List.of(
                    Finding.doubtful(SUBJECT, "It is laid into a folder, from which another server has to fetch it."));
        }
        if (open.isEmpty()) {
            return List.of(
                    Finding.doubtful(
                            SUBJECT,
                            "Nothing is set under External Mail, Out Mail: what users write to outside addresses waits in *OUTQUEUE."));
        }
        RelayTrial.Result result = relay.apply(open.get().number());
        return List.of(
                result.works() ? Finding.works(SUBJECT, result.words()) : Finding.fails(SUBJECT, result.words()));
    }
}
