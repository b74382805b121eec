package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.AutoresponderAdministration;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.SampleMessage;
import org.pillarbox.autoresponse.UserAutoresponder;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's AutoResponder page (manual 4.2.3.2). */
@Named("userAutoresponderView")
@ViewScoped
public class AutoresponderView extends UserPage<UserAutoresponder> {
    private static final long serialVersionUID = 1L;

    @Inject
    AutoresponderAdministration autoresponders;

    private long id;
    private String name = "";
    private ResponderType type = ResponderType.NONE;
    private boolean keep;
    private boolean onlyOnce;
    private ClearEvery clearEvery = ClearEvery.NEVER;
    private String words = "";
    private boolean byAdministrator;
    private String command = "";
    private String filters = "";
    private String triggers = "";
    private String sender = "";
    private String subject = "";
    private long answered;
    private ShownAnswer shown = ShownAnswer.NONE;

    @Override
    Optional<UserAutoresponder> find(String name) {
        return autoresponders.find(name);
    }

    /** Stores what changed. */
    public void submit() {
        if (Submission.of(() -> show(autoresponders.change(wanted())))) {
            Submission.done(Texts.of("user.saved", name));
        }
    }

    /** Shows what the message in the boxes below the text would be answered; nothing is stored. */
    public void preview() {
        shown = ShownAnswer.NONE;
        Submission.of(() ->
                shown = ShownAnswer.of(autoresponders.preview(wanted(), new SampleMessage(sender, subject)), type));
    }

    /** Forgets who was answered; what is typed and not submitted stays so. */
    public void clearLog() {
        autoresponders.clearAnswered(name);
        answered = autoresponders.countAnswered(name);
    }

    private UserAutoresponder wanted() {
        return new UserAutoresponder(
                id,
                name,
                new Autoresponder(
                        type, keep, onlyOnce, clearEvery, words, byAdministrator, command, filters, triggers));
    }

    @Override
    void show(UserAutoresponder found) {
        id = found.id();
        name = found.name();
        Autoresponder settings = found.settings();
        type = settings.type();
        keep = settings.keep();
        onlyOnce = settings.onlyOnce();
        clearEvery = settings.clearEvery();
        words = settings.text();
        byAdministrator = settings.byAdministrator();
        command = settings.command();
        filters = settings.filters();
        triggers = settings.triggers();
        answered = autoresponders.countAnswered(name);
    }

    public String getName() {
        return name;
    }

    public ResponderType getType() {
        return type;
    }

    public void setType(ResponderType type) {
        this.type = type == null ? ResponderType.NONE : type;
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public boolean isOnlyOnce() {
        return onlyOnce;
    }

    public void setOnlyOnce(boolean onlyOnce) {
        this.onlyOnce = onlyOnce;
    }

    public ClearEvery getClearEvery() {
        return clearEvery;
    }

    public void setClearEvery(ClearEvery clearEvery) {
        this.clearEvery = clearEvery == null ? ClearEvery.NEVER : clearEvery;
    }

    public ClearEvery[] getIntervals() {
        return ClearEvery.values();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = typed(words);
    }

    public String getCommand() {
        return command;
    }

    public void setCommand(String command) {
        this.command = typed(command);
    }

    public String getFilters() {
        return filters;
    }

    public void setFilters(String filters) {
        this.filters = typed(filters);
    }

    public String getTriggers() {
        return triggers;
    }

    public void setTriggers(String triggers) {
        this.triggers = typed(triggers);
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = typed(sender);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = typed(subject);
    }

    /** How many senders were answered since the log was emptied. */
    public long getAnswered() {
        return answered;
    }

    public ShownAnswer getShown() {
        return shown;
    }

    public int getLongestText() {
        return Autoresponder.LONGEST_TEXT;
    }

    public int getLongestCommand() {
        return Autoresponder.LONGEST_COMMAND;
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }
}
