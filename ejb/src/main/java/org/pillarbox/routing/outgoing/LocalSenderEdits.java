package org.pillarbox.routing.outgoing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.edit.EditOrder;
import org.pillarbox.message.edit.HeaderLine;
import org.pillarbox.message.edit.Originator;
import org.pillarbox.message.edit.OutgoingEdit;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.GlobalHeaderSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoredContent;

/**
 * Edits the mail of local users, and nobody else's: of those who have logged in, and of those whose sender address is a local
 * user's (manual 4.3.4). Thread safe.
 */
public final class LocalSenderEdits implements OutgoingEdits {
    private final ContentStore contents;
    private final Settings settings;
    private final UserDirectory users;
    private final UserAddresses owners;
    private final ErrorLog errors;
    private final SignatureChoice signatures;
    private final DirectoryReplyAddresses addresses;
    private final AttributeSource attributes;
    private final DomainTable mappings;

    /** Reads settings and users at each message. */
    public LocalSenderEdits(
            ContentStore contents,
            Settings settings,
            UserDirectory users,
            UserAddresses owners,
            AttributeSource attributes,
            ErrorLog errors) {
        this.contents = contents;
        this.settings = settings;
        this.users = users;
        this.owners = owners;
        this.errors = errors;
        this.signatures = new SignatureChoice(settings, users);
        this.addresses = new DirectoryReplyAddresses(owners, users);
        this.attributes = attributes;
        this.mappings = new DomainTable(settings);
    }

    @Override
    public Patch of(StoredContent content, AcceptedMessage message) {
        Optional<LocalUser> account = account(message);
        Optional<LocalUser> sender = account.or(() -> known(message.envelope()));
        if (sender.isEmpty()) {
            return Patch.NONE;
        }
        try {
            EditOrder order = order(sender.get(), account.isPresent(), message.envelope());
            return OutgoingEdit.plan(contents.open(content.location()), order);
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a hostile message may do to the reading of it: the message itself can still be sent.
            errors.error("routing", "Message " + content.id() + " goes out as it came: " + unreadable);
            return Patch.NONE;
        }
    }

    @Override
    public UnaryOperator<Address> addresses(AcceptedMessage message) {
        boolean local = account(message).or(() -> known(message.envelope())).isPresent();
        return local ? mappings.table() : UnaryOperator.identity();
    }

    private EditOrder order(LocalUser sender, boolean loggedIn, Envelope envelope) {
        SenderAttributes known = attributes.of(sender);
        String address = envelope.reversePath().address().map(Address::toString).orElse("");
        List<String> lines = settings.get(GlobalHeaderSettings.class).lines();
        return new EditOrder(
                loggedIn ? signatures.authenticated(sender, known) : signatures.standard(),
                addresses,
                mappings.table(),
                HeaderLine.lines(lines),
                new Originator(known.values().getOrDefault("cn", ""), address),
                envelope.body() != Envelope.BodyType.SEVEN_BIT);
    }

    private Optional<LocalUser> account(AcceptedMessage message) {
        return message.origin().account().flatMap(users::find);
    }

    private Optional<LocalUser> known(Envelope envelope) {
        return envelope.reversePath().address().flatMap(address -> owners.owners(address).stream()
                .findFirst());
    }
}
