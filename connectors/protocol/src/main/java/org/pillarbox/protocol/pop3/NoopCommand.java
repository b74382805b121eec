package org.pillarbox.protocol.pop3;

/** NOOP (RFC 1939 §5). */
final class NoopCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        return new Pop3Reply.Ok("Still here");
    }
}
