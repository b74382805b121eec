package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Transit;

/**
 * Tells the server's own notices to its Main Administrator. They stay on this server: one that says that another server cannot be
 * reached must not wait for that server.
 */
final class Notices {
    private final MainAdministrator administrator;
    private final UserDirectory users;

    Notices(MainAdministrator administrator, UserDirectory users) {
        this.administrator = administrator;
        this.users = users;
    }

    boolean stayHere(Recipient recipient, Transit transit) {
        return transit.origin().service().equals(Origin.INTERNAL)
                && transit.envelope().reversePath().isNull()
                && isAdministrator(recipient.address());
    }

    private boolean isAdministrator(Address address) {
        return users.find(address.localPart())
                .map(user -> administrator
                        .find()
                        .filter(main -> main.id() == user.id())
                        .isPresent())
                .orElse(address.localKey().equals("postmaster"));
    }
}
