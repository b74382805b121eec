package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.pillarbox.filter.blacklist.BlacklistTrial;
import org.pillarbox.filter.blacklist.ListAnswer;
import org.pillarbox.settings.BlacklistSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The editor of Realtime Blacklist Rules (manual 11.3). */
@Named
@ViewScoped
public class BlacklistsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    @Inject
    BlacklistTrial trial;

    private boolean enabled;
    private String rules = "";
    private String allowed = "";
    private int refusePoints;
    private int seconds;
    private String address = "";
    private List<Row> answers = List.of();

    /** What one list says, in words. */
    public record Row(String zone, String style, String outcome, String text) implements Serializable {
        static Row of(ListAnswer answer) {
            String style =
                    switch (answer.outcome()) {
                        case LISTED -> "bad";
                        case NOT_LISTED -> "ok";
                        case NOT_COUNTED, FAILED -> "warn";
                    };
            String name = answer.outcome().name().toLowerCase(Locale.ROOT).replace("_", "");
            String text = answer.answer() + (answer.text().isEmpty() ? "" : " " + answer.text());
            return new Row(answer.rule().zone(), style, Texts.of("blacklists.outcome." + name), text);
        }
    }

    @PostConstruct
    void load() {
        BlacklistSettings stored = settings.get(BlacklistSettings.class);
        enabled = stored.enabled();
        rules = stored.rules();
        allowed = stored.allowed();
        refusePoints = stored.refusePoints();
        seconds = stored.seconds();
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        BlacklistSettings typed = new BlacklistSettings(enabled, rules, allowed, refusePoints, seconds);
        if (Submission.of(() -> settings.save(typed))) {
            load();
            Submission.done(Texts.of("blacklists.saved"));
        }
    }

    /** Asks the lists that are typed now about an address; nothing is stored. */
    public void tryOut() {
        answers = List.of();
        Submission.of(() -> answers =
                trial.lookUp(rules, address, seconds).stream().map(Row::of).toList());
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean chosen) {
        enabled = chosen;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String typed) {
        rules = typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public String getAllowed() {
        return allowed;
    }

    public void setAllowed(String typed) {
        allowed = typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public int getRefusePoints() {
        return refusePoints;
    }

    public void setRefusePoints(int typed) {
        refusePoints = typed;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int typed) {
        seconds = typed;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String typed) {
        address = typed == null ? "" : typed.strip();
    }

    public List<Row> getAnswers() {
        return answers;
    }
}
