package org.pillarbox.inmail.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Address;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.MailboxList;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.CollectedWay.Treatment;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Decides for whom a collected message is. Writes nothing, costs no query; thread safe. */
public final class CollectedRouting {
    /** The name under which a message's trace tells how its recipients were found. */
    public static final String CHECK = "in-mail";

    /** What the Main Administrator is told where no domain is accepted (manual 6.3.2). */
    public static final String NO_RECIPIENTS = "There was incoming mail with no recipients";

    private final Predicate<String> isMailbox;
    private final Supplier<String> defaultDomain;

    /**
     * Decides with what is known of this server.
     *
     * @param isMailbox whether a user has this name
     * @param defaultDomain of names without a domain
     */
    public CollectedRouting(Predicate<String> isMailbox, Supplier<String> defaultDomain) {
        this.isMailbox = isMailbox;
        this.defaultDomain = defaultDomain;
    }

    /**
     * For whom a message is.
     *
     * @param inMail that has collected it
     * @param account its method
     * @param header the message's beginning, at least up to the blank line
     * @param envelope the recipients that the server told by {@code *ENV}; empty when it was not asked
     */
    public CollectedVerdict route(InMail inMail, Method.Pop3 account, byte[] header, Optional<List<String>> envelope) {
        HeaderLines lines = HeaderLines.read(header);
        Search search = new Search(inMail, account, lines);
        CollectedRoute route = account.route();
        if (route instanceof CollectedRoute.ToTarget to) {
            return search.direct(List.of(new Address(to.target(), "")), "all its messages go to " + to.target());
        }
        if (route instanceof CollectedRoute.ToServer to) {
            return search.toServer(to);
        }
        if (route instanceof CollectedRoute.SingleAddress) {
            return search.single(new SingleAddressSearch(account.accepted(), isMailbox).in(lines));
        }
        if (route instanceof CollectedRoute.Subject subject) {
            Found found = new SubjectSearch(subject.marker(), isMailbox).in(lines);
            return search.settle(found, "no mailbox was found in the subject", Treatment.AS_SET);
        }
        if (account.accepted().entries().isEmpty()) {
            return search.nobody(new Found(), NO_RECIPIENTS, Treatment.FAULT);
        }
        Found found = envelope.isPresent()
                ? told(envelope.get(), account.accepted())
                : new Detection(account.detection(), account.accepted(), defaultDomain.get(), lines).run();
        return search.settle(found, "no recipient at an accepted domain was found", Treatment.AS_SET);
    }

    /** The envelope says it all: what it does not name is for somebody else. */
    private static Found told(List<String> envelope, AcceptedAddresses accepted) {
        Found found = new Found();
        envelope.stream()
                .limit(Found.MOST)
                .flatMap(path -> MailboxList.read(path, 1).stream())
                .forEach(address -> {
                    if (accepted.covers(address)) {
                        found.add(address, "told by *ENV");
                    } else {
                        found.note(address + " in *ENV is not at an accepted domain");
                    }
                });
        return found;
    }

    /** The decision about one message. */
    private record Search(InMail inMail, Method.Pop3 account, HeaderLines header) {
        CollectedVerdict direct(List<Address> recipients, String words) {
            return verdict(recipients, new CollectedWay.ToRecipients(), List.of(note(words)));
        }

        CollectedVerdict toServer(CollectedRoute.ToServer to) {
            Address address = MailboxList.read(to.address(), 1).get(0);
            String server = to.server().toString();
            return verdict(
                    List.of(address),
                    new CollectedWay.ToServer(server),
                    List.of(note("all its messages go to " + address + " on " + server)));
        }

        /** Whoever cannot be found is looked for by hand (manual 6.3.2.3). */
        CollectedVerdict single(Found found) {
            return settle(found, "no mailbox was found beside an accepted address", Treatment.ADMINISTRATOR);
        }

        CollectedVerdict settle(Found found, String otherwise, Treatment treatment) {
            return found.isEmpty()
                    ? nobody(found, otherwise, treatment)
                    : verdict(found.recipients(), new CollectedWay.ToRecipients(), found.notes());
        }

        CollectedVerdict nobody(Found found, String why, Treatment treatment) {
            return verdict(List.of(place()), new CollectedWay.ToNobody(why, treatment), found.notes());
        }

        /** What is known for sure: the account in which the message lay. */
        private Address place() {
            int at = account.user().lastIndexOf('@');
            return at > 0 && at < account.user().length() - 1
                    ? new Address(
                            account.user().substring(0, at), account.user().substring(at + 1))
                    : new Address(account.user(), account.server().host());
        }

        private CollectedVerdict verdict(List<Address> recipients, CollectedWay way, List<Trace.Step> more) {
            List<Trace.Step> notes = new ArrayList<>();
            notes.add(note("collected by In Mail " + inMail.title()));
            notes.addAll(more);
            return new CollectedVerdict(SenderSearch.in(header), recipients, way, notes);
        }

        private static Trace.Step note(String words) {
            return new Trace.Step(CHECK, words);
        }
    }
}
