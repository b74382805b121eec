package org.pillarbox.routing.relay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.MailboxList;
import org.pillarbox.routing.relay.ClientRules.Decision;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;

/**
 * Says what SMTP clients may, as the SMTP page has it. A user who has logged in by SMTP passes everything here; whether it may send
 * Internet mail is a matter of its permissions. The services for users alone want a log-in whatever the page says (RFC 6409
 * §4.3). Thread safe; costs no query.
 */
public final class RelayPolicy {
    private static final Reply LOG_IN = Reply.of(530, "5.7.0", "Authentication required");
    private static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied");
    private static final Reply NOT_LOCAL =
            Reply.of(550, "5.7.1", "Relaying denied: the From field must name a local user");

    private static final Set<String> FOR_USERS = Set.of("submission", "smtps");

    private final Settings settings;
    private final LocalDomains domains;
    private final UserAddresses addresses;
    private final ClientRules rules;
    private final LanNetworks lan;

    /** Knows clients by the service's restrictions and by the networks of this machine. */
    public RelayPolicy(
            Settings settings, LocalDomains domains, UserAddresses addresses, ClientRules rules, LanNetworks lan) {
        this.settings = settings;
        this.domains = domains;
        this.addresses = addresses;
        this.rules = rules;
        this.lan = lan;
    }

    /** Why a client may not send anything; empty when it may. */
    public Optional<Reply> anything(RelayClient client) {
        if (client.account().isPresent()) {
            return Optional.empty();
        }
        Decision decision = rules.of(client.address());
        boolean asked = FOR_USERS.contains(client.peer().service())
                || decision == Decision.FOR_USERS
                || page().login().isNeededByAll() && !isKnown(client, decision);
        return asked ? Optional.of(LOG_IN) : Optional.empty();
    }

    /** Why a client may not send to addresses outside under this sender; empty when it may. */
    public Optional<Reply> outside(RelayClient client, ReversePath sender) {
        if (client.account().isPresent()) {
            return Optional.empty();
        }
        Decision decision = rules.of(client.address());
        boolean asked = FOR_USERS.contains(client.peer().service())
                || decision == Decision.FOR_USERS
                || page().login().isNeeded() && !isKnown(client, decision);
        if (asked) {
            return Optional.of(LOG_IN);
        }
        boolean passes =
                switch (page().antiRelay()) {
                    case NONE -> true;
                    case CLIENT_ADDRESS -> decision != Decision.REFUSED;
                    case LAN -> lan.contains(client.address());
                    case SENDER -> owner(sender).isPresent();
                };
        return passes ? Optional.empty() : Optional.of(DENIED);
    }

    /** Whether a client that has not logged in may write under the address of a local user. */
    public boolean believes(RelayClient client, ReversePath sender) {
        return isKnown(client, rules.of(client.address()))
                || outside(client, sender).isEmpty();
    }

    /** Which user sends: the one who has logged in, or, where none needs to, the one whose address the sender is. */
    public Optional<String> user(RelayClient client, ReversePath sender) {
        return client.account()
                .or(() -> believes(client, sender)
                        ? owner(sender).map(user -> user.name().value())
                        : Optional.empty());
    }

    /**
     * Why a whole message is refused whose sender opened the way outside: its From field must be of a local user as well.
     *
     * @param header what the message says of itself
     */
    public Optional<Reply> content(RelayClient client, Envelope envelope, HeaderFields header) {
        boolean bySender = client.account().isEmpty() && page().antiRelay() == AntiRelay.SENDER && leaves(envelope);
        return bySender && !isOfUsers(header) ? Optional.of(NOT_LOCAL) : Optional.empty();
    }

    private boolean isOfUsers(HeaderFields header) {
        List<Address> authors = header.from().map(MailboxList::read).orElse(List.of());
        return !authors.isEmpty()
                && authors.stream().noneMatch(author -> addresses.owners(author).isEmpty());
    }

    private boolean leaves(Envelope envelope) {
        return envelope.recipients().stream()
                .map(EnvelopeRecipient::address)
                .anyMatch(address -> !address.domain().isEmpty() && !domains.contains(address));
    }

    private boolean isKnown(RelayClient client, Decision decision) {
        SmtpLogin login = page().login();
        return decision == Decision.WITHOUT_LOGIN || login.afterPop3() && client.collected();
    }

    private Optional<LocalUser> owner(ReversePath sender) {
        return sender.address()
                .flatMap(address -> addresses.owners(address).stream().findFirst());
    }

    private SmtpSettings page() {
        return settings.get(SmtpSettings.class);
    }
}
