package org.pillarbox.web.admin.services;

import java.util.List;
import java.util.Optional;
import org.pillarbox.rules.smtp.RuleHits;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Texts;

/** One rule in the list. */
public class SmtpRuleRow {
    private final int place;
    private final boolean last;
    private final SmtpRule rule;
    private final Optional<RuleHits.Hits> hits;

    /**
     * @param place among the rules, from 0
     * @param last whether no rule comes behind it
     */
    SmtpRuleRow(int place, boolean last, SmtpRule rule, Optional<RuleHits.Hits> hits) {
        this.place = place;
        this.last = last;
        this.rule = rule;
        this.hits = hits;
    }

    public int getPlace() {
        return place;
    }

    public int getNumber() {
        return place + 1;
    }

    public boolean isFirst() {
        return place == 0;
    }

    public boolean isLast() {
        return last;
    }

    public String getName() {
        return rule.rule().name();
    }

    public String getAction() {
        return RuleWords.action(rule.rule().action());
    }

    public String getStyle() {
        return RuleWords.style(rule.rule().action());
    }

    public String getStage() {
        return RuleWords.stage(rule);
    }

    public String getJoin() {
        return RuleWords.join(rule.rule());
    }

    public List<String> getConditions() {
        return rule.rule().conditions().stream().map(RuleWords::condition).toList();
    }

    public Optional<RuleHits.Hits> getHits() {
        return hits;
    }

    /** How often it was used, in words. */
    public String getUsed() {
        return Texts.of("smtprules.times", hits.map(RuleHits.Hits::count).orElse(0L));
    }

    /** The page that edits it. */
    public Link getLink() {
        return new Link(SmtpRuleView.PATH).with("rule", getNumber(), 0);
    }
}
