package org.pillarbox.protocol.pop3;

/** One command. Stateless: one object serves all sessions. */
interface Pop3Command {
    /**
     * Reads the arguments, asks the listener, changes the conversation and answers, in this order.
     *
     * @throws Refusal with the reply, instead of returning one
     */
    Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal;
}
