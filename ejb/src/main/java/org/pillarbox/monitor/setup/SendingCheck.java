package org.pillarbox.monitor.setup;

import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Says whether mail for the outside has a way to leave, and whether the relay takes it. */
public final class SendingCheck implements SetupCheck {
    private static final String SUBJECT = "Mail to the Internet";

    private final Settings settings;
    private final Supplier<RelayTrial.Result> relay;

    /** @param relay tries the relays as they are set */
    public SendingCheck(Settings settings, Supplier<RelayTrial.Result> relay) {
        this.settings = settings;
        this.relay = relay;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<Finding> findings() {
        OutMailSettings page = settings.get(OutMailSettings.class);
        if (page.method() == OutMailMethod.DIRECT) {
            return List.of(
                    Finding.doubtful(
                            SUBJECT,
                            "It goes straight to the recipients' servers. Whether they take it from this address shows with the first message."));
        }
        if (!page.isOpen()) {
            return List.of(
                    Finding.doubtful(
                            SUBJECT,
                            "Nothing is set under External Mail, Out Mail: what users write to outside addresses waits in *OUTQUEUE."));
        }
        RelayTrial.Result result = relay.get();
        return List.of(
                result.works() ? Finding.works(SUBJECT, result.words()) : Finding.fails(SUBJECT, result.words()));
    }
}
