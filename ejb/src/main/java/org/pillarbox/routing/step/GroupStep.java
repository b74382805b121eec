package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * Expands a group's name into its members (manual 4.3.6, 14.1). Only mail from inside reaches groups: of users who have logged
 * in, and of the server itself. To everybody else there is no such name.
 */
final class GroupStep implements Step {
    private final UserDirectory users;

    GroupStep(UserDirectory users) {
        this.users = users;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!transit.origin().mayRelay()) {
            return Outcome.Pass.PASS;
        }
        Address address = recipient.address();
        Optional<MailGroup> group = users.group(address.localPart());
        return group.map(found -> expanded(found, recipient)).orElse(Outcome.Pass.PASS);
    }

    /** The address stays the group's: it is what the copies are marked with, so that one that comes back is known as a loop. */
    private static Outcome expanded(MailGroup group, Recipient recipient) {
        if (group.members().isEmpty()) {
            return new Outcome.Discard("group " + group.name() + " has no members");
        }
        List<Recipient> members =
                group.members().stream().map(recipient::meaning).toList();
        return new Outcome.Replace(members, LoopStep.NAME, "group " + group.name() + ", members: " + members.size());
    }
}
