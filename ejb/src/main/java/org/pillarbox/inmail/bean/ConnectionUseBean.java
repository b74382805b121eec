package org.pillarbox.inmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.connection.ConnectionUse;
import org.pillarbox.inmail.InMails;

/** Tells which In Mails name a Connection. */
@ApplicationScoped
public class ConnectionUseBean implements ConnectionUse {
    @Inject
    private InMails inMails;

    @Override
    public List<String> of(int connection) {
        return inMails.all().stream()
                .filter(each -> each.connections().contains(connection))
                .map(each -> "the In Mail \"" + each.name() + "\"")
                .toList();
    }
}
