package org.pillarbox.protocol.password;

/** NEWPASS. The new password is all that follows the one space, spaces included; whether it is good others decide. */
final class NewPassCommand implements PasswordCommand {
    @Override
    public PasswordReply run(String text, Conversation conversation) {
        return conversation.replace(text);
    }
}
