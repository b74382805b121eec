package org.pillarbox.routing.outgoing;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.ReplyAddress;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.message.edit.Mailbox;
import org.pillarbox.message.edit.ReplyAddresses;
import org.pillarbox.routing.step.UserAddresses;

/** The Internet reply addresses of users, under the addresses that are theirs alone. */
final class DirectoryReplyAddresses implements ReplyAddresses {
    private final UserAddresses addresses;
    private final UserDirectory users;

    DirectoryReplyAddresses(UserAddresses addresses, UserDirectory users) {
        this.addresses = addresses;
        this.users = users;
    }

    @Override
    public Optional<Mailbox> of(Address address) {
        return addresses.owner(address).flatMap(user -> of(users, user));
    }

    static Optional<Mailbox> of(UserDirectory users, LocalUser user) {
        return ReplyAddress.parse(users.advanced(user).replyAddress()).map(DirectoryReplyAddresses::mailbox);
    }

    private static Mailbox mailbox(ReplyAddress reply) {
        int at = reply.address().lastIndexOf('@');
        Address address =
                new Address(reply.address().substring(0, at), reply.address().substring(at + 1));
        return new Mailbox(reply.displayName(), address);
    }
}
