package org.pillarbox.web.admin.externalmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    private final Map<String, Boolean> flags = new HashMap<>();
    private String dnsServers = "";
    private String asked = "";
    private List<String> answer = List.of();
    private boolean unsigned;
    private List<SecuredRow> secured = List.of();
    private DelayWarnings warnings = DelayWarnings.ALWAYS;

    @PostConstruct
    void load() {
        DirectSettings now = direct.settings();
        show(now);
        unsigned = now.dane() && !direct.isValidating();
        secured = SecuredRow.of(direct.secured());
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
        flags.put("dane", shown.dane());
        flags.put("mtaSts", shown.mtaSts());
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
                numbers.get("failureHours"),
                flags.get("dane"),
                flags.get("mtaSts"));
    }

    /** Looks up what was typed; the settings are those in force. */
    public void look() {
        answer = direct.look(asked);
    }

    /** How connections were secured, of all days together. */
    public List<SecuredRow> getSecured() {
        return secured;
    }

    /** Whether DANE is wanted and the DNS servers keep it from working. */
    public boolean isUnsigned() {
        return unsigned;
    }

    public Map<String, Boolean> getFlags() {
        return flags;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String typed) {
        asked = typed == null ? "" : typed.strip();
    }

    public List<String> getAnswer() {
        return answer;
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
