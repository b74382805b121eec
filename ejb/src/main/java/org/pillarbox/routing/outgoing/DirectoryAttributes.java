package org.pillarbox.routing.outgoing;

import java.util.Map;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.routing.step.LocalDomains;

/** What the directory knows of a user: the name, and the address by which the Internet knows the user. */
public final class DirectoryAttributes implements AttributeSource {
    private final LocalDomains domains;
    private final UserDirectory users;

    public DirectoryAttributes(LocalDomains domains, UserDirectory users) {
        this.domains = domains;
        this.users = users;
    }

    @Override
    public SenderAttributes of(LocalUser user) {
        String name = user.name().value();
        String mail = DirectoryReplyAddresses.of(users, user)
                .map(mailbox -> mailbox.address().toString())
                .orElse(name + "@" + domains.defaultDomain());
        return new SenderAttributes(Map.of("cn", name, "displayname", name, "uid", name, "mail", mail));
    }
}
