package org.pillarbox.protocol.pop3;

/**
 * UTF8 (RFC 6856 §2): the client can take messages with UTF-8 in their header. Messages are always sent as they are
 * stored, and names and passwords read as UTF-8, so that nothing changes.
 */
final class Utf8Command implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        return new Pop3Reply.Ok("UTF8 is on");
    }
}
