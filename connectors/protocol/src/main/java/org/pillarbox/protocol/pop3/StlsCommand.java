package org.pillarbox.protocol.pop3;

/** STLS (RFC 2595 §4). */
final class StlsCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        if (conversation.peer().tls().isPresent()) {
            return new Pop3Reply.Bad("TLS is in force already");
        }
        return conversation.canStartTls() ? new Pop3Reply.StartTls() : new Pop3Reply.Bad("TLS is not offered here");
    }
}
