package org.pillarbox.routing.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Outcome.Branch;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;

/**
 * Sends a message on to the targets that a user's settings name. Users are looked up as mailboxes and nothing else (manual
 * 21.13). Where a target can no longer be reached the message stays with the user, whatever the settings say.
 */
final class Onward {
    private static final int SHOWN = 5;

    private final LocalDomains domains;
    private final UserDirectory users;
    private final Insiders insiders;
    private final Notices notices;

    Onward(LocalDomains domains, UserDirectory users, Insiders insiders, Notices notices) {
        this.domains = domains;
        this.users = users;
        this.insiders = insiders;
        this.notices = notices;
    }

    /**
     * The settings to be followed now, or what a script made of them for this message: none before the message is there, or when
     * its user has gone.
     */
    Routes routes(Recipient recipient, Transit transit) {
        Optional<LocalUser> user = recipient.user();
        return user.isEmpty()
                        || transit.traits().isEmpty()
                        || transit.gone().contains(user.get().id())
                ? Routes.NONE
                : recipient.scripted().map(Recipient.Scripted::routes).orElseGet(() -> users.routes(user.get()));
    }

    /**
     * Sends on.
     *
     * @param verb what is done, such as {@code copied}, for the trace
     * @param keeps whether the user's own copy goes on as well
     * @param next the step from which it goes on
     */
    Outcome send(
            Recipient recipient, Transit transit, List<RouteTarget> targets, String verb, boolean keeps, String next) {
        Map<Object, Recipient> reached = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<String> lost = new ArrayList<>(0);
        for (RouteTarget target : targets) {
            Optional<String> obstacle = obstacle(target, recipient, transit);
            if (obstacle.isPresent()) {
                lost.add("not to " + target + ": " + obstacle.get());
            } else {
                Recipient to = sentOn(recipient, target, keeps);
                reached.putIfAbsent(key(to), to);
                names.add(target.toString());
            }
        }
        boolean stays = keeps || !lost.isEmpty();
        // What cannot go where it should is not lost, even if a script would keep it out of the mailbox.
        Recipient own = lost.isEmpty() ? recipient : recipient.kept();
        String words = words(verb, names, lost);
        List<Branch> branches = new ArrayList<>(reached.size() + 1);
        if (stays) {
            branches.add(new Branch(own, next, words));
        }
        reached.values().forEach(to -> branches.add(new Branch(to, stepOf(to), words)));
        return new Outcome.Split(branches);
    }

    /** The user whom a target means; empty for one elsewhere, or where there is no such user. */
    private Optional<LocalUser> user(RouteTarget target) {
        if (target instanceof RouteTarget.User user) {
            return users.find(user.name());
        }
        return target instanceof RouteTarget.Mail mail && domains.contains(mail.address())
                ? users.find(mail.address().localPart())
                : Optional.empty();
    }

    private boolean isHere(RouteTarget target) {
        return target instanceof RouteTarget.User
                || target instanceof RouteTarget.Mail mail && domains.contains(mail.address());
    }

    /** Why a message cannot go there. */
    private Optional<String> obstacle(RouteTarget target, Recipient recipient, Transit transit) {
        if (isHere(target)) {
            Optional<LocalUser> found =
                    user(target).filter(user -> !transit.gone().contains(user.id()));
            if (found.isEmpty()) {
                return Optional.of("no such user");
            }
            boolean open = users.internetMail(found.get()).receives() || insiders.isInternal(transit);
            return open ? Optional.empty() : Optional.of("gets no Internet mail");
        }
        if (target instanceof RouteTarget.Lan) {
            return notices.stayHere(recipient, transit)
                    ? Optional.of("a notice to the Main Administrator")
                    : Optional.empty();
        }
        InternetMail internet = users.internetMail(recipient.user().orElseThrow());
        if (!internet.sends()) {
            return Optional.of("the user may not send Internet mail");
        }
        return internet.lets(transit.traits().map(Traits::bytes).orElse(0L))
                ? Optional.empty()
                : Optional.of("larger than the user may send");
    }

    private Recipient sentOn(Recipient recipient, RouteTarget target, boolean copy) {
        if (target instanceof RouteTarget.Lan lan) {
            return recipient.sentOn(complete(lan.address()), copy).over(lan.host());
        }
        if (target instanceof RouteTarget.Mail mail && !domains.contains(mail.address())) {
            return recipient.sentOn(mail.address(), copy);
        }
        LocalUser found = user(target).orElseThrow();
        Address address = target instanceof RouteTarget.Mail mail
                ? mail.address()
                : complete(new Address(found.name().value(), ""));
        return recipient.sentOn(address, copy).meaning(found);
    }

    private Address complete(Address address) {
        return address.domain().isEmpty() ? new Address(address.localPart(), domains.defaultDomain()) : address;
    }

    /** Two entries for one mailbox, or one address, are one. */
    private static Object key(Recipient to) {
        return to.user()
                .<Object>map(LocalUser::id)
                .orElseGet(() -> to.host().orElse("") + " " + to.address().localPart() + "@"
                        + to.address().domainKey());
    }

    private static String stepOf(Recipient to) {
        return to.user().isPresent() ? PassedStep.NAME : OutsideStep.NAME;
    }

    private static String words(String verb, List<String> names, List<String> lost) {
        List<String> parts = new ArrayList<>(2);
        if (!names.isEmpty()) {
            parts.add(verb + " to " + some(names, ", "));
        }
        if (!lost.isEmpty()) {
            parts.add(some(lost, "; ") + "; so it stays here");
        }
        return String.join("; ", parts);
    }

    private static String some(List<String> all, String between) {
        String first = String.join(between, all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? first + " and " + (all.size() - SHOWN) + " more" : first;
    }
}
