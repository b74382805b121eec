package org.pillarbox.protocol.password;

/** USER. Every name is welcome, so that none is given away; a mistyped one can be given again. */
final class UserCommand implements PasswordCommand {
    @Override
    public PasswordReply run(String text, Conversation conversation) {
        String name = text.strip();
        if (name.isEmpty()) {
            return new PasswordReply.Bad("A name is missing (type USER <userid>)");
        }
        if (!conversation.mayTalk()) {
            return conversation.notInTheClear();
        }
        conversation.named(name);
        return new PasswordReply.Ok("Now enter your password (type PASS <password>)");
    }
}
