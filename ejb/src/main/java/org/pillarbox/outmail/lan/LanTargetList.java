package org.pillarbox.outmail.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;

/** Changes what is said of servers. */
public final class LanTargetList {
    private final LanForwardingSettings page;
    private final LanSecrets secrets;

    public LanTargetList(LanForwardingSettings page, LanSecrets secrets) {
        this.page = page;
        this.secrets = secrets;
    }

    /**
     * The page with this server, new or replaced.
     *
     * @param password a new one; empty for that of before
     * @throws org.pillarbox.settings.InvalidSetting when there is no password for the user
     */
    public LanForwardingSettings with(LanTarget wanted, Optional<String> password) {
        Optional<LanTarget> before = page.targets().stream()
                .filter(target -> target.server().equals(wanted.server()))
                .findFirst();
        LanTarget complete = secrets.complete(wanted, password, before);
        List<LanTarget> targets = new ArrayList<>(page.targets());
        before.ifPresentOrElse(old -> targets.set(targets.indexOf(old), complete), () -> targets.add(complete));
        return page.withTargets(targets);
    }

    /** The page without this server. */
    public LanForwardingSettings without(LanServer server) {
        return page.withTargets(page.targets().stream()
                .filter(target -> !target.server().equals(server))
                .toList());
    }
}
