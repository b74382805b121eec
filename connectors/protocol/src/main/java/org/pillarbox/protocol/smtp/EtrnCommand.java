package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Reply;

/**
 * ETRN: asks to have the mail sent that waits for a domain, or with {@code @} also for those below it (RFC 1985 §5).
 * Queue names with {@code #} are not known here.
 */
final class EtrnCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        String node = arguments.text();
        String domain = node.startsWith("@") ? node.substring(1) : node;
        if (!DomainSyntax.isDomain(domain) || !LineText.isAscii(domain)) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        Reply reply = talk.listener().etrn(talk.connection().client(), node);
        return Answer.of(Replies.coded(reply));
    }
}
