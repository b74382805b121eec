package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarbox.dns.NameService;
import org.pillarbox.dns.ResolverHealth;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Network Tweaks tab of Misc Settings (manual 16.6). */
@Named("networkTweaksView")
@ViewScoped
public class NetworkView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_ADVISED = 30;
    private static final int MOST_ADVISED = 600;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK);

    @Inject
    SettingsAdministration settings;

    @Inject
    NameService names;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private String dnsServers = "";
    private String asked = "";
    private String type = "MX";
    private List<String> answer = List.of();

    @PostConstruct
    void load() {
        show(settings.get(NetworkSettings.class));
    }

    /** Puts the values that a new server has into the boxes; nothing is stored yet. */
    public void defaults() {
        show(NetworkSettings.standard());
    }

    private void show(NetworkSettings shown) {
        numbers.put("connectionDelayMillis", shown.connectionDelayMillis());
        numbers.put("connectAttempts", shown.connectAttempts());
        numbers.put("connectRetrySeconds", shown.connectRetrySeconds());
        numbers.put("serverSeconds", shown.serverSeconds());
        numbers.put("clientSeconds", shown.clientSeconds());
        numbers.put("sendBlockBytes", shown.sendBlockBytes());
        numbers.put("receiveBlockBytes", shown.receiveBlockBytes());
        numbers.put("sendBufferBytes", shown.sendBufferBytes());
        numbers.put("receiveBufferBytes", shown.receiveBufferBytes());
        numbers.put("dnsSeconds", shown.dnsSeconds());
        flags.put("sizesLimited", shown.sizesLimited());
        flags.put("sentAtOnce", shown.sentAtOnce());
        flags.put("systemDns", shown.systemDns());
        dnsServers = String.join("\n", shown.dnsServers());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        if (Submission.of(() -> settings.save(typed()))) {
            load();
            Submission.done(Texts.of("network.saved"));
        }
    }

    private NetworkSettings typed() {
        return new NetworkSettings(
                numbers.get("connectionDelayMillis"),
                numbers.get("connectAttempts"),
                numbers.get("connectRetrySeconds"),
                numbers.get("serverSeconds"),
                numbers.get("clientSeconds"),
                flags.get("sizesLimited"),
                numbers.get("sendBlockBytes"),
                numbers.get("receiveBlockBytes"),
                numbers.get("sendBufferBytes"),
                numbers.get("receiveBufferBytes"),
                flags.get("sentAtOnce"),
                flags.get("systemDns"),
                numbers.get("dnsSeconds"),
                Arrays.stream(dnsServers.split("[\\s,]+"))
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** What is unusual about the values in the boxes, though they are taken. */
    public List<String> getConcerns() {
        return new NetworkConcerns(typed()).words();
    }

    /** Asks the name service what was typed; the settings are those in force. */
    public void tryOut() {
        answer = names.tryOut(asked, type);
    }

    /** Whether a time-out is one of those that the page advises. */
    static boolean isAdvised(int seconds) {
        return seconds >= LEAST_ADVISED && seconds <= MOST_ADVISED;
    }

    public ResolverHealth getHealth() {
        return names.health();
    }

    /** The last question without an answer; empty when all had one. */
    public String getLastFailure() {
        return names.health()
                .lastFailure()
                .map(failure -> TIME.format(failure.when().atZone(ZoneId.systemDefault())) + ": " + failure.question()
                        + ": " + failure.reason())
                .orElse("");
    }

    public Map<String, Integer> getNumbers() {
        return numbers;
    }

    public Map<String, Boolean> getFlags() {
        return flags;
    }

    public String getDnsServers() {
        return dnsServers;
    }

    public void setDnsServers(String typed) {
        dnsServers = typed == null ? "" : typed;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String typed) {
        asked = typed == null ? "" : typed.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(String chosen) {
        type = chosen;
    }

    public List<String> getAnswer() {
        return answer;
    }
}
