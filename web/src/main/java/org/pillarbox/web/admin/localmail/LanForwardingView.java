package org.pillarbox.web.admin.localmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.outmail.lan.LanForwarding;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The LAN Forwarding page (manual 13.3). */
@Named
@ViewScoped
public class LanForwardingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_WARNINGS = 5;

    @Inject
    LanForwarding forwarding;

    private String rules = "";
    private String threadRules = "";
    private String certificates = "";
    private int retryMinutes;
    private int failureHours;
    private int threads;

    @PostConstruct
    void load() {
        LanForwardingSettings now = forwarding.settings();
        rules = now.rules();
        threadRules = now.threadRules();
        certificates = now.certificates();
        retryMinutes = now.retryMinutes();
        failureHours = now.failureHours();
        threads = now.threads();
    }

    /** Stores all boxes or none. */
    public void submit() {
        LanForwardingSettings wanted = new LanForwardingSettings(
                rules, retryMinutes, failureHours, threads, threadRules, certificates, List.of());
        List<String> warnings = new ArrayList<>();
        if (Submission.of(() -> warnings.addAll(forwarding.save(wanted)))) {
            load();
            Submission.done(Texts.of("lan.saved"));
            warnings.stream().limit(SHOWN_WARNINGS).forEach(Submission::undone);
        }
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules == null ? "" : rules.replace("\r\n", "\n").replace('\r', '\n');
    }

    public String getThreadRules() {
        return threadRules;
    }

    public void setThreadRules(String threadRules) {
        this.threadRules = threadRules == null ? "" : threadRules.strip();
    }

    public String getCertificates() {
        return certificates;
    }

    public void setCertificates(String certificates) {
        this.certificates =
                certificates == null ? "" : certificates.replace("\r\n", "\n").strip();
    }

    public int getRetryMinutes() {
        return retryMinutes;
    }

    public void setRetryMinutes(int retryMinutes) {
        this.retryMinutes = retryMinutes;
    }

    public int getFailureHours() {
        return failureHours;
    }

    public void setFailureHours(int failureHours) {
        this.failureHours = failureHours;
    }

    public int getThreads() {
        return threads;
    }

    public void setThreads(int threads) {
        this.threads = threads;
    }
}
