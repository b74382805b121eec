package org.pillarbox.protocol.pop3;

/** STAT (RFC 1939 §5). */
final class StatCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        OpenMaildrop maildrop = conversation.maildrop();
        return new Pop3Reply.Ok(maildrop.count() + " " + maildrop.octets());
    }
}
