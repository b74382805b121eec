package org.pillarbox.protocol.password;

/** QUIT, at any point. A password that was changed stays changed. */
final class QuitCommand implements PasswordCommand {
    @Override
    public PasswordReply run(String text, Conversation conversation) {
        return new PasswordReply.Farewell(new PasswordReply.Ok("Bye"));
    }
}
