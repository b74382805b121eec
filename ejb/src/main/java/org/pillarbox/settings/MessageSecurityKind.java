package org.pillarbox.settings;

import java.util.Set;

final class MessageSecurityKind implements SettingKind<MessageSecuritySettings> {
    private static final MessageSecuritySettings DEFAULTS = new MessageSecuritySettings("");
    private static final String VERIFIER = "verifier";
    private static final int LONGEST = 300;

    @Override
    public String name() {
        return "message-security";
    }

    @Override
    public Class<MessageSecuritySettings> type() {
        return MessageSecuritySettings.class;
    }

    @Override
    public MessageSecuritySettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of(VERIFIER);
    }

    @Override
    public MessageSecuritySettings read(SettingText text) {
        return new MessageSecuritySettings(text.text(VERIFIER, ""));
    }

    @Override
    public SettingText write(MessageSecuritySettings settings) {
        return SettingText.EMPTY.with(VERIFIER, settings.verifier());
    }

    /** The form is that of the directory's verifiers; one that nobody could fit would lock the messages for good. */
    @Override
    public void check(MessageSecuritySettings settings) {
        String text = settings.verifier();
        if (text.length() > LONGEST || !text.isEmpty() && !text.startsWith("SCRAM-SHA-256$")) {
            throw new InvalidSetting(VERIFIER, "This is no verifier of a password");
        }
    }
}
