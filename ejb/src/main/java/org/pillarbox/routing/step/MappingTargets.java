package org.pillarbox.routing.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Outcome.Branch;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingTarget;

/**
 * Where mappings send a recipient. A target is a user or a group, and is not looked up in mappings again (manual 21.13); each is
 * reached once. What of several targets cannot be reached is left out; where none can, the recipient is unknown.
 */
final class MappingTargets {
    private final LocalDomains domains;
    private final UserDirectory users;
    private final Insiders insiders;

    MappingTargets(LocalDomains domains, UserDirectory users, Insiders insiders) {
        this.domains = domains;
        this.users = users;
        this.insiders = insiders;
    }

    /** Copies keep the recipient's address, so that a message that comes back to it is known as a loop. */
    Outcome of(List<Mapping> mappings, Recipient recipient, Transit transit) {
        return new Ways(recipient, transit, false).through(mappings);
    }

    /** The same where it does not matter who the recipient is: copies bear the address of the user or group. */
    Outcome insteadOf(List<Mapping> mappings, Recipient recipient, Transit transit) {
        return new Ways(recipient.at(complete(recipient.address())), transit, true).through(mappings);
    }

    private Address complete(Address address) {
        return address.domain().isEmpty() ? new Address(address.localPart(), domains.defaultDomain()) : address;
    }

    /** The ways of one recipient. */
    private final class Ways {
        private final Recipient recipient;
        private final Transit transit;
        private final boolean instead;
        private final List<Branch> branches = new ArrayList<>(1);
        private final List<String> ends = new ArrayList<>(0);
        private final List<String> lost = new ArrayList<>(0);

        Ways(Recipient recipient, Transit transit, boolean instead) {
            this.recipient = recipient;
            this.transit = transit;
            this.instead = instead;
        }

        Outcome through(List<Mapping> mappings) {
            once(mappings).forEach(this::follow);
            if (!branches.isEmpty()) {
                return new Outcome.Split(branches);
            }
            return ends.isEmpty()
                    ? new Outcome.Replace(List.of(recipient), UnrecognisedStep.NAME, String.join("; ", lost))
                    : new Outcome.Discard(ends.get(0));
        }

        private static Collection<Mapping> once(List<Mapping> mappings) {
            if (mappings.size() == 1) {
                return mappings;
            }
            Map<String, Mapping> byTarget = new LinkedHashMap<>();
            mappings.forEach(mapping -> byTarget.putIfAbsent(mapping.target().key(), mapping));
            return byTarget.values();
        }

        private void follow(Mapping mapping) {
            MappingTarget target = mapping.target();
            if (target instanceof MappingTarget.Remote) {
                remote(mapping);
            } else if (target instanceof MappingTarget.Mail mail && !domains.contains(mail.address())) {
                elsewhere(mapping, mail.address());
            } else {
                here(
                        mapping,
                        target instanceof MappingTarget.Mail mail
                                ? mail.address().localPart()
                                : target.toString());
            }
        }

        /** What was collected has come from where the mailbox is. */
        private void remote(Mapping mapping) {
            if (transit.origin().isCollected()) {
                ends.add(mapping + ": collected where its mailbox is, so not for here");
            } else {
                branches.add(new Branch(recipient, RemoteStep.NAME, mapping.toString()));
            }
        }

        private void elsewhere(Mapping mapping, Address address) {
            branches.add(new Branch(recipient.redirectedTo(address), OutsideStep.NAME, mapping.toString()));
        }

        private void here(Mapping mapping, String name) {
            Optional<MailGroup> group = users.group(name);
            if (group.filter(found -> found.members().isEmpty()).isPresent()) {
                ends.add(mapping + ": a group without members");
                return;
            }
            List<LocalUser> members =
                    group
                            .map(MailGroup::members)
                            .orElseGet(() -> users.find(name).stream().toList())
                            .stream()
                            .filter(this::gets)
                            .toList();
            if (members.isEmpty()) {
                lost.add(mapping + ": there is nobody whom it could reach");
                return;
            }
            Recipient to = instead ? recipient.at(complete(new Address(name, ""))) : recipient;
            String words =
                    mapping + group.map(found -> ", members: " + members.size()).orElse("");
            members.forEach(user -> branches.add(new Branch(to.meaning(user), LoopStep.NAME, words)));
        }

        /** To the outside, who gets no Internet mail is nobody (manual 4.2.3.3.3). */
        private boolean gets(LocalUser user) {
            return users.internetMail(user).receives() || insiders.isInternal(transit);
        }
    }
}
