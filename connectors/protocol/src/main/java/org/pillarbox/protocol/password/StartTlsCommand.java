package org.pillarbox.protocol.password;

/** STARTTLS, as other protocols have it (RFC 2595, RFC 3207); {@code poppassd} knows none. */
final class StartTlsCommand implements PasswordCommand {
    @Override
    public PasswordReply run(String text, Conversation conversation) {
        if (conversation.isEncrypted()) {
            return new PasswordReply.Bad("TLS is in force already");
        }
        return conversation.canStartTls()
                ? new PasswordReply.StartTls()
                : new PasswordReply.Bad("TLS is not offered here");
    }
}
