package org.pillarbox.web.admin.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.pillarbox.rules.language.RuleText;
import org.pillarbox.rules.smtp.RuleHits;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.rules.smtp.SmtpRules;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;
import org.pillarbox.settings.SmtpRulesSettings;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The friendly editor of SMTP rules (manual 8.2.3): their list in the order in which they are asked. */
@Named
@ViewScoped
public class SmtpRulesView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/services/smtp-rules";
    private static final int SIZE = 50;

    @Inject
    SmtpRulesAdministration rules;

    private transient List<SmtpRuleRow> rows;
    private Paging paging = Paging.first(SIZE);
    private String search = "";
    private String asked = "1";
    private int seen;
    private boolean loadOnEachConnection;
    private int deleting = -1;
    private String deletingName = "";

    /** Loads the rules that the address asks for. */
    public void load() {
        SmtpRulesSettings settings = rules.settings();
        loadOnEachConnection = settings.loadOnEachConnection();
        show(settings);
    }

    private void show(SmtpRulesSettings settings) {
        seen = settings.rules().hashCode();
        List<SmtpRule> all = SmtpRules.parse(settings.rules()).all();
        List<Integer> found = IntStream.range(0, all.size())
                .filter(place -> isFound(all.get(place)))
                .boxed()
                .toList();
        paging = Paging.of(asked, SIZE, found.size());
        List<Integer> shown = found.subList(paging.offset(), Math.min(paging.offset() + SIZE, found.size()));
        List<Optional<RuleHits.Hits>> hits =
                rules.hits(shown.stream().map(all::get).toList());
        rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int place = shown.get(i);
            rows.add(new SmtpRuleRow(place, place == all.size() - 1, all.get(place), hits.get(i)));
        }
    }

    private boolean isFound(SmtpRule rule) {
        return search.isEmpty()
                || rule.rule().text().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    /** Puts a rule one place to the front. */
    public void up(int place) {
        change(text -> text.moved(place, place - 1), "smtprules.moved");
    }

    /** Puts a rule one place to the back. */
    public void down(int place) {
        change(text -> text.moved(place, place + 1), "smtprules.moved");
    }

    /** Asks before a rule is deleted. */
    public void askDelete(int place, String name) {
        deleting = place;
        deletingName = name;
    }

    /** The question was answered with yes. */
    public void delete() {
        int place = deleting;
        deleting = -1;
        if (place >= 0) {
            change(text -> text.without(place), "smtprules.deleted");
        }
    }

    /** Changes the rules, unless somebody else has done so since they were shown. */
    private void change(UnaryOperator<RuleText> change, String done) {
        SmtpRulesSettings now = rules.settings();
        if (now.rules().hashCode() != seen) {
            show(now);
            Submission.undone(Texts.of("smtprules.changedelsewhere"));
            return;
        }
        SmtpRulesSettings wanted =
                now.withRules(change.apply(SmtpRules.parse(now.rules()).text()).toString());
        if (Submission.of(() -> rules.save(wanted))) {
            show(wanted);
            Submission.done(Texts.of(done));
        }
    }

    /** Stores how the rules are loaded. */
    public void submit() {
        SmtpRulesSettings wanted = new SmtpRulesSettings(rules.settings().rules(), loadOnEachConnection);
        if (Submission.of(() -> rules.save(wanted))) {
            show(wanted);
            Submission.done(Texts.of("smtprules.saved"));
        }
    }

    /** Takes the file over. */
    public void reload() {
        if (Submission.of(() -> Submission.done(Texts.of("smtprules.reloaded", rules.reload())))) {
            show(rules.settings());
        }
    }

    /** All rules, for a trial. */
    public String getDraft() {
        return rules.settings().rules();
    }

    /** Another page of the list. */
    public Link page(int number) {
        return new Link(PATH).with("q", search, "").with("page", number, 1);
    }

    public List<SmtpRuleRow> getRows() {
        if (rows == null) {
            show(rules.settings());
        }
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search.strip();
    }

    public String getPage() {
        return asked;
    }

    public void setPage(String page) {
        asked = page;
    }

    public boolean isLoadOnEachConnection() {
        return loadOnEachConnection;
    }

    public void setLoadOnEachConnection(boolean loadOnEachConnection) {
        this.loadOnEachConnection = loadOnEachConnection;
    }

    public boolean isDeleting() {
        return deleting >= 0;
    }

    public String getDeletingName() {
        return deletingName;
    }
}
