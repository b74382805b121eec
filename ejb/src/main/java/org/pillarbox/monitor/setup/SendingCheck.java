package org.pillarbox.monitor.setup;

import java.util.List;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Says that mail for the outside stays here, for as long as the server has no way to send it on. */
public final class SendingCheck implements SetupCheck {
    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.doubtful(
                        "Mail to the Internet",
                        "This version does not send to other servers yet: what users write to outside addresses waits in *OUTQUEUE."));
    }
}
