package org.pillarbox.protocol.smtp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Envelope.BodyType;
import org.pillarbox.api.mail.Envelope.DsnReturn;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;

/**
 * MAIL FROM: opens a transaction (RFC 5321 §4.1.1.2), with the parameters SIZE (RFC 1870), BODY (RFC 6152, RFC 3030),
 * SMTPUTF8 (RFC 6531), RET and ENVID (RFC 3461), AUTH (RFC 4954).
 */
final class MailCommand implements SmtpCommand {
    private static final int ENVID_OCTETS = 100;
    private static final Pattern SIZE = Pattern.compile("0*([0-9]{1,20})");
    private static final int MAX_DIGITS = 20;
    private static final int DIGITS_OF_LONG = 18;

    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        PathParser path = new PathParser(arguments.after("FROM:"), Replies.BAD_SENDER);
        ReversePath sender = path.reversePath();
        Parameters parameters = Parameters.parse(path.rest());
        if (!talk.greeting().dsn()) {
            parameters.forbid("RET", "ENVID");
        }
        Envelope envelope = new Envelope(
                sender,
                List.of(),
                body(parameters),
                parameters.flag("SMTPUTF8"),
                dsnReturn(parameters),
                envelopeId(parameters),
                size(parameters));
        checkAuth(parameters);
        parameters.noMore();
        return open(envelope, talk);
    }

    private static Answer open(Envelope envelope, Conversation talk) throws CommandRefused {
        if (talk.greeting().authRequired() && talk.connection().account().isEmpty()) {
            throw new CommandRefused(Replies.LOGIN_REQUIRED);
        }
        Optional<Address> sender = envelope.reversePath().address();
        if (!envelope.international() && sender.filter(Address::isInternational).isPresent()) {
            throw new CommandRefused(Replies.NEEDS_SMTPUTF8);
        }
        long maxBytes = talk.greeting().maxMessageBytes();
        if (maxBytes > 0 && envelope.declaredSize() > maxBytes) {
            throw new CommandRefused(Replies.TOO_LARGE);
        }
        Reply reply = Replies.coded(talk.listener().sender(talk.connection().client(), envelope));
        if (!reply.isPositive()) {
            return talk.refuse(reply);
        }
        talk.begin(envelope);
        return Answer.of(reply);
    }

    private static BodyType body(Parameters parameters) throws CommandRefused {
        Optional<String> value = parameters.value("BODY").map(Ascii::upper);
        return switch (value.orElse("7BIT")) {
            case "7BIT" -> BodyType.SEVEN_BIT;
            case "8BITMIME" -> BodyType.EIGHT_BIT_MIME;
            case "BINARYMIME" -> BodyType.BINARY_MIME;
            default -> throw new CommandRefused(Replies.BAD_ARGUMENT);
        };
    }

    private static Optional<DsnReturn> dsnReturn(Parameters parameters) throws CommandRefused {
        Optional<String> value = parameters.value("RET").map(Ascii::upper);
        return switch (value.orElse("")) {
            case "" -> Optional.empty();
            case "FULL" -> Optional.of(DsnReturn.FULL);
            case "HDRS" -> Optional.of(DsnReturn.HEADERS);
            default -> throw new CommandRefused(Replies.BAD_ARGUMENT);
        };
    }

    private static Optional<String> envelopeId(Parameters parameters) throws CommandRefused {
        Optional<String> value = parameters.value("ENVID");
        Optional<String> decoded = value.filter(v -> v.length() <= ENVID_OCTETS).flatMap(Xtext::decode);
        if (value.isPresent() && decoded.isEmpty()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return decoded;
    }

    /** Twenty digits are legal (RFC 1870 §4), so what a long cannot hold is a huge size, not a wrong one. */
    private static long size(Parameters parameters) throws CommandRefused {
        String digits = parameters.value("SIZE").orElse("0");
        Matcher form = SIZE.matcher(digits);
        if (digits.length() > MAX_DIGITS || !form.matches()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        String significant = form.group(1);
        return significant.length() > DIGITS_OF_LONG ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    /**
     * The submitter as another server knew it. We trust no peer to say so, and therefore go on as if it had said
     * {@code <>} (RFC 4954 §5).
     */
    private static void checkAuth(Parameters parameters) throws CommandRefused {
        Optional<String> value = parameters.value("AUTH");
        if (value.isPresent() && !value.get().equals("<>")) {
            String mailbox = Xtext.decode(value.get()).orElse("");
            PathParser path = new PathParser("<" + mailbox + ">", Replies.BAD_ARGUMENT);
            path.forwardPath();
            path.rest();
        }
    }
}
