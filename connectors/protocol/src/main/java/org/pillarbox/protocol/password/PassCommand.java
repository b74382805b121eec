package org.pillarbox.protocol.password;

/** PASS. The password is all that follows the one space, spaces included. */
final class PassCommand implements PasswordCommand {
    @Override
    public PasswordReply run(String text, Conversation conversation) {
        if (text.isEmpty()) {
            return new PasswordReply.Bad("A password is missing (type PASS <password>)");
        }
        return conversation.mayTalk() ? conversation.prove(text) : conversation.notInTheClear();
    }
}
