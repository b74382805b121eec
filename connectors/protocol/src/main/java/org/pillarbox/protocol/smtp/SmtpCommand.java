package org.pillarbox.protocol.smtp;

/**
 * One command. It is run only in the states that {@link SmtpVerb} allows it in, and does, in this order: parse all of
 * its arguments, ask the listener, change the state, answer.
 */
interface SmtpCommand {
    /**
     * Runs the command.
     *
     * @throws CommandRefused when it cannot be understood or does not fit; nothing has changed then
     */
    Answer run(Arguments arguments, Conversation talk) throws CommandRefused;
}
