package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.outmail.lan.LanForwarding;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.RuleFile;
import org.pillarbox.settings.RuleFileSource;

/** The rules of LAN forwarding as a file (manual 13.3). */
@ApplicationScoped
public class LanRuleFile implements RuleFileSource, RuleFile {
    @Inject
    private LanForwarding forwarding;

    @Override
    public List<RuleFile> ruleFiles() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "SMTPFWD.DAT";
    }

    @Override
    public String text() {
        return forwarding.settings().rules();
    }

    @Override
    public List<String> replace(String text) {
        LanForwardingSettings now = forwarding.settings();
        return forwarding.save(new LanForwardingSettings(
                text.replace("\r\n", "\n"),
                now.retryMinutes(),
                now.failureHours(),
                now.threads(),
                now.threadRules(),
                now.certificates(),
                now.targets()));
    }
}
