package org.pillarbox.protocol.pop3;

/** DELE (RFC 1939 §5): marks a message; QUIT deletes it. */
final class DeleCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        OpenMaildrop maildrop = conversation.maildrop();
        maildrop.delete(maildrop.number(arguments.one()));
        return new Pop3Reply.Ok("Marked");
    }
}
