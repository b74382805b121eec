package org.pillarbox.directory.privacy.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.pillarbox.directory.privacy.GuardedSettings;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.directory.privacy.MessagePassword;
import org.pillarbox.directory.privacy.MessagesLocked;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.MessageSecuritySettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** The lock of all facades; also on settings, which text with settings would otherwise overwrite. */
@ApplicationScoped
public class MessageLockBean implements MessageLock, SettingRule {
    @Inject
    private Settings settings;

    @Inject
    private OpenedMessages opened;

    @Produces
    @Singleton
    MessagePassword password(Settings settings) {
        return new MessagePassword(settings, new SecureRandom(), Clock.systemUTC());
    }

    @Override
    public boolean isLocked() {
        MessageSecuritySettings kept = settings.get(MessageSecuritySettings.class);
        return kept.isOn() && !isOpen(kept);
    }

    private boolean isOpen(MessageSecuritySettings kept) {
        try {
            return opened.isOpen(kept);
        } catch (ContextNotActiveException noConsole) {
            return false;
        }
    }

    @Override
    public void check(Record changed) {
        if (GuardedSettings.contains(changed.getClass()) && isLocked()) {
            throw new InvalidSetting("message-security", new MessagesLocked().getMessage());
        }
    }
}
