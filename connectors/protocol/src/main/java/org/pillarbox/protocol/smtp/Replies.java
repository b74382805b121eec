package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Reply;

/** The session's own replies (RFC 5321 §4.2.3 with the enhanced codes of RFC 3463). None repeats the peer's input. */
final class Replies {
    static final Reply OK = Reply.of(250, "2.0.0", "OK");
    static final Reply BYE = Reply.of(221, "2.0.0", "Goodbye");
    static final Reply GO_AHEAD_TLS = Reply.of(220, "2.0.0", "Ready to start TLS");
    static final Reply SEND_DATA = Reply.of(354, "", "Send the message, end with a line of a single dot");
    static final Reply CANNOT_VERIFY =
            Reply.of(252, "2.5.2", "Cannot verify, but will take mail and try to deliver it");
    static final Reply LOGGED_IN = Reply.of(235, "2.7.0", "Welcome");

    static final Reply SHUTTING_DOWN = Reply.of(421, "4.3.2", "The service is closing");
    static final Reply TOO_SLOW = Reply.of(421, "4.4.2", "Waited too long, closing");
    static final Reply BROKEN = Reply.of(421, "4.3.0", "Something went wrong here, try again later");
    static final Reply TOO_MANY_ERRORS = Reply.of(421, "4.7.0", "Too many errors, closing");
    static final Reply NOT_A_WEB_SERVER = Reply.of(421, "4.7.0", "This is a mail service, closing");
    static final Reply NO_SPACE = Reply.of(452, "4.3.1", "Cannot store a message now, try again later");
    static final Reply TOO_MANY_RECIPIENTS = Reply.of(452, "4.5.3", "Too many recipients in one transaction");
    static final Reply LOGIN_UNAVAILABLE = Reply.of(454, "4.7.0", "Cannot check log-ins now, try again later");

    static final Reply LINE_TOO_LONG = Reply.of(500, "5.5.2", "Line too long");
    static final Reply AUTH_LINE_TOO_LONG = Reply.of(500, "5.5.6", "Authentication line too long");
    static final Reply BAD_LINE_END = Reply.of(500, "5.5.2", "Lines end with CRLF, and with nothing else");
    static final Reply BAD_CHARACTER = Reply.of(500, "5.5.2", "Character not allowed in a command");
    static final Reply UNKNOWN_COMMAND = Reply.of(500, "5.5.1", "Command not recognised");
    static final Reply BAD_ARGUMENT = Reply.of(501, "5.5.4", "Syntax error in parameters");
    static final Reply NO_ARGUMENT_TAKEN = Reply.of(501, "5.5.4", "This command takes no parameters");
    static final Reply BAD_SENDER = Reply.of(501, "5.1.7", "Syntax error in the sender's address");
    static final Reply BAD_RECIPIENT = Reply.of(501, "5.1.3", "Syntax error in the recipient's address");
    static final Reply BAD_BASE64 = Reply.of(501, "5.5.2", "Cannot decode the response");
    static final Reply AUTH_CANCELLED = Reply.of(501, "5.7.0", "Authentication cancelled");
    static final Reply NO_EXPN = Reply.of(502, "5.5.1", "Lists are not shown");
    static final Reply NO_TLS = Reply.of(502, "5.5.1", "TLS is not available");
    static final Reply TLS_ALREADY = Reply.of(503, "5.5.1", "TLS is in use already");
    static final Reply AUTH_ALREADY = Reply.of(503, "5.5.1", "Logged in already");
    static final Reply AUTH_NEEDS_EHLO = Reply.of(503, "5.5.1", "Send EHLO first");
    static final Reply BINARY_NEEDS_BDAT = Reply.of(503, "5.5.1", "BINARYMIME is sent with BDAT");
    static final Reply UNKNOWN_MECHANISM = Reply.of(504, "5.5.4", "Authentication mechanism not known");
    static final Reply LOGIN_REQUIRED = Reply.of(530, "5.7.0", "Authentication required");
    static final Reply WEAK_MECHANISM = Reply.of(534, "5.7.9", "Authentication mechanism not allowed");
    static final Reply LOGIN_DENIED = Reply.of(535, "5.7.8", "Authentication failed");
    static final Reply MECHANISM_NEEDS_TLS = Reply.of(538, "5.7.11", "Encryption required for this mechanism");
    static final Reply BARE_LINE_END =
            Reply.of(550, "5.6.11", "The message holds a CR or LF that is not part of a CRLF");
    static final Reply TOO_LARGE = Reply.of(552, "5.3.4", "Message too large");
    static final Reply NEEDS_SMTPUTF8 = Reply.of(553, "5.6.7", "A non-ASCII address needs SMTPUTF8");
    static final Reply UNKNOWN_PARAMETER = Reply.of(555, "5.5.4", "Parameter not recognised");

    private Replies() {}

    /** The same with a general enhanced code where it has none but should (RFC 2034 §4). */
    static Reply coded(Reply reply) {
        int kind = reply.code() / 100;
        return reply.enhanced().isEmpty() && kind != 3 ? new Reply(reply.code(), kind + ".0.0", reply.lines()) : reply;
    }
}
