package org.pillarbox.protocol.smtp;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;

/** RCPT TO: adds a recipient (RFC 5321 §4.1.1.3), with the parameters NOTIFY and ORCPT (RFC 3461). */
final class RcptCommand implements SmtpCommand {
    private static final int ORCPT_OCTETS = 500;

    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        PathParser path = new PathParser(arguments.after("TO:"), Replies.BAD_RECIPIENT);
        Address address = path.forwardPath();
        Parameters parameters = Parameters.parse(path.rest());
        if (!talk.greeting().dsn()) {
            parameters.forbid("NOTIFY", "ORCPT");
        }
        EnvelopeRecipient recipient = new EnvelopeRecipient(address, notify(parameters), original(parameters));
        parameters.noMore();
        return add(recipient, talk);
    }

    private static Answer add(EnvelopeRecipient recipient, Conversation talk) throws CommandRefused {
        Envelope envelope = talk.transaction().envelope().orElseThrow();
        if (recipient.address().isInternational() && !envelope.international()) {
            throw new CommandRefused(Replies.NEEDS_SMTPUTF8);
        }
        boolean full = envelope.recipients().size() >= talk.greeting().maxRecipients();
        if (full || !talk.transaction().hasRoomFor(recipient)) {
            return Answer.of(Replies.TOO_MANY_RECIPIENTS);
        }
        Reply reply = Replies.coded(talk.listener().recipient(talk.connection().client(), envelope, recipient));
        if (reply.isPositive()) {
            talk.become(talk.transaction().with(recipient));
            return Answer.of(reply);
        }
        if (!reply.isTemporary()) {
            talk.patience().recipientRefused();
        }
        return talk.refuse(reply);
    }

    private static Set<DsnNotify> notify(Parameters parameters) throws CommandRefused {
        Set<DsnNotify> wanted = EnumSet.noneOf(DsnNotify.class);
        Optional<String> value = parameters.value("NOTIFY").map(Ascii::upper);
        if (value.isEmpty()) {
            return wanted;
        }
        for (String word : value.get().split(",", -1)) {
            wanted.add(event(word));
        }
        if (wanted.contains(DsnNotify.NEVER) && wanted.size() > 1) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return wanted;
    }

    private static DsnNotify event(String word) throws CommandRefused {
        return switch (word) {
            case "NEVER" -> DsnNotify.NEVER;
            case "SUCCESS" -> DsnNotify.SUCCESS;
            case "FAILURE" -> DsnNotify.FAILURE;
            case "DELAY" -> DsnNotify.DELAY;
            default -> throw new CommandRefused(Replies.BAD_ARGUMENT);
        };
    }

    private static Optional<String> original(Parameters parameters) throws CommandRefused {
        Optional<String> value = parameters.value("ORCPT");
        if (value.isEmpty()) {
            return value;
        }
        int semicolon = value.get().indexOf(';');
        if (semicolon < 1 || value.get().length() > ORCPT_OCTETS) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        String type = value.get().substring(0, semicolon);
        String address = value.get().substring(semicolon + 1);
        boolean utf8 = type.equalsIgnoreCase("utf-8");
        String decoded = (utf8 ? Xtext.decodeUtf8Address(address) : Xtext.decode(address)).orElse("");
        if (decoded.isEmpty() || !type.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || c == '-')) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return Optional.of(type + ";" + decoded);
    }
}
