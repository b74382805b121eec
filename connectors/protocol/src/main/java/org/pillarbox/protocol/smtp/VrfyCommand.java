package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Address;

/** VRFY: gives nothing away, neither by its text nor by its time: nobody is looked up (RFC 5321 §3.5.3, §7.3). */
final class VrfyCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        PathParser path = new PathParser(arguments.text(), Replies.BAD_RECIPIENT);
        Address address = path.user();
        Parameters parameters = Parameters.parse(path.rest());
        boolean international = parameters.flag("SMTPUTF8");
        parameters.noMore();
        if (address.isInternational() && !international) {
            throw new CommandRefused(Replies.NEEDS_SMTPUTF8);
        }
        return Answer.of(Replies.CANNOT_VERIFY);
    }
}
