package org.pillarbox.directory.privacy.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.directory.privacy.MessagePassword;
import org.pillarbox.directory.privacy.MessageSecurity;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.MessageSecuritySettings;
import org.pillarbox.settings.SettingsAdministration;

/** Message Security for administrators. */
@Stateless
@Local(MessageSecurity.class)
@RolesAllowed("admin")
public class MessageSecurityBean implements MessageSecurity {
    @Inject
    private MessagePassword password;

    @Inject
    private MessageLock lock;

    @Inject
    private OpenedMessages opened;

    @Inject
    private SettingsAdministration settings;

    @Inject
    private AuditLog audit;

    @Override
    public boolean isOn() {
        return password.kept().isOn();
    }

    @Override
    public boolean isLocked() {
        return lock.isLocked();
    }

    @Override
    public void set(String replacement) {
        lock.check();
        MessageSecuritySettings chosen = password.of(replacement);
        settings.save(chosen);
        opened.open(chosen);
    }

    @Override
    public Answer open(String given) {
        return judged("messages.open", given);
    }

    @Override
    public void close() {
        opened.close();
        audit.record("messages.close", "", "");
    }

    @Override
    public Answer switchOff(String given) {
        Answer answer = judged("messages.off", given);
        if (answer == Answer.RIGHT) {
            settings.save(new MessageSecuritySettings(""));
            opened.close();
        }
        return answer;
    }

    private Answer judged(String action, String given) {
        Answer answer = password.judge(given);
        if (answer == Answer.RIGHT) {
            opened.open(password.kept());
            audit.record(action, "", "");
        } else {
            audit.record("messages.refused", "", "");
        }
        return answer;
    }
}
