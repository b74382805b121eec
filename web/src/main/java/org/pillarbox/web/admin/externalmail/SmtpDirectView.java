package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.pillarbox.outmail.internet.SmtpDirect;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The SMTP Direct page (manual 6.4.3). */
@Named
@ViewScoped
public class SmtpDirectView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SmtpDirect direct;

    private final Map<String, Integer> numbers = new HashMap<>();
    private String dnsServers = "";
    private DelayWarnings warnings = DelayWarnings.ALWAYS;

    @PostConstruct
    void load() {
        show(direct.settings());
    }

    /** Puts the values that a new server has into the boxes; nothing is stored yet. */
    public void defaults() {
        show(DirectSettings.standard());
    }

    private void show(DirectSettings shown) {
        dnsServers = String.join(", ", shown.dnsServers());
        numbers.put("retryMinutes", shown.retryMinutes());
        numbers.put("cacheEntries", shown.cacheEntries());
        numbers.put("cacheHours", shown.cacheHours());
        numbers.put("threads", shown.threads());
        warnings = shown.warnings();
        numbers.put("warningHours", shown.warningHours());
        numbers.put("failureHours", shown.failureHours());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        if (Submission.of(() -> direct.save(typed()))) {
            load();
            Submission.done(Texts.of("direct.saved"));
        }
    }

    private DirectSettings typed() {
        return new DirectSettings(
                Arrays.stream(dnsServers.split("[\\s,]+"))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                numbers.get("retryMinutes"),
                numbers.get("cacheEntries"),
                numbers.get("cacheHours"),
                numbers.get("threads"),
                warnings,
                numbers.get("warningHours"),
                numbers.get("failureHours"));
    }

    public Map<String, Integer> getNumbers() {
        return numbers;
    }

    public String getDnsServers() {
        return dnsServers;
    }

    public void setDnsServers(String typed) {
        dnsServers = typed == null ? "" : typed;
    }

    public DelayWarnings getWarnings() {
        return warnings;
    }

    public void setWarnings(DelayWarnings chosen) {
        warnings = chosen;
    }
}
