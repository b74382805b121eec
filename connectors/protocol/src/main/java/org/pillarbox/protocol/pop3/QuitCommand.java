package org.pillarbox.protocol.pop3;

import java.io.IOException;

/** QUIT (RFC 1939 §4, §6): the only way to the UPDATE state, where marked messages are deleted. */
final class QuitCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        Pop3Reply last = conversation.state() == Pop3State.TRANSACTION ? update(conversation) : new Pop3Reply.Ok("Bye");
        return new Pop3Reply.Farewell(last);
    }

    private static Pop3Reply update(Conversation conversation) {
        OpenMaildrop open = conversation.maildrop();
        try {
            conversation.listener().update(open.maildrop(), open.deletedIds());
            conversation.updated();
            return new Pop3Reply.Ok("Bye");
        } catch (IOException notAllDeleted) {
            conversation.updated();
            return new Pop3Reply.Err(ResponseCode.SYS_TEMP, "Some deleted messages were not removed");
        }
    }
}
