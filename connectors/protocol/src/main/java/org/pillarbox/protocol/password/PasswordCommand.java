package org.pillarbox.protocol.password;

/** One command. Stateless: one object serves all sessions. */
@FunctionalInterface
interface PasswordCommand {
    /**
     * Asks the listener, changes the conversation and answers, in this order.
     *
     * @param text all that stood behind the command's name and one space, spaces included
     */
    PasswordReply run(String text, Conversation conversation);
}
