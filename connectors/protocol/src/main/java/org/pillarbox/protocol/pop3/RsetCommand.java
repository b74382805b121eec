package org.pillarbox.protocol.pop3;

/** RSET (RFC 1939 §5): takes the marks away. */
final class RsetCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        conversation.maildrop().reset();
        return new Pop3Reply.Ok(conversation.maildrop().summary());
    }
}
