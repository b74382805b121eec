package org.pillarbox.web.admin.services;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pillarbox.rules.language.Condition;
import org.pillarbox.rules.language.Deed;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleAction;
import org.pillarbox.rules.language.Stage;

/** The boxes of one SMTP rule. */
public class SmtpRuleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CONDITIONS = 200;

    /** The actions in the manual's order (8.2.1). */
    enum Action {
        ACCEPT(Deed.TAKE, RuleAction.Spread.NONE),
        REJECT(Deed.REFUSE, RuleAction.Spread.NONE),
        REDIRECT(Deed.TAKE, RuleAction.Spread.REDIRECT),
        IGNORE(Deed.IGNORE, RuleAction.Spread.NONE),
        COPY(Deed.TAKE, RuleAction.Spread.COPY);

        private final Deed deed;
        private final RuleAction.Spread spread;

        Action(Deed deed, RuleAction.Spread spread) {
            this.deed = deed;
            this.spread = spread;
        }

        static Action of(RuleAction action) {
            return Arrays.stream(values())
                    .filter(each -> each.deed == action.deed() && each.spread == action.spread())
                    .findFirst()
                    .orElse(ACCEPT);
        }

        static Action named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(ACCEPT);
        }
    }

    private final List<ConditionForm> conditions = new ArrayList<>();
    private Action action = Action.REJECT;
    private String name = "";
    private String target = "";
    private boolean any;
    private String stage = "";

    void show(Rule rule) {
        action = Action.of(rule.action());
        name = rule.name();
        target = rule.action().target();
        any = rule.any();
        stage = rule.stage().map(Stage::name).orElse("");
        conditions.clear();
        rule.conditions().forEach(condition -> conditions.add(ConditionForm.of(condition)));
    }

    /** As it would be typed. */
    Rule rule() {
        List<Condition> filled = conditions.stream()
                .filter(form -> !form.isEmpty())
                .map(ConditionForm::condition)
                .toList();
        boolean directed = action.spread != RuleAction.Spread.NONE;
        RuleAction chosen = new RuleAction(action.deed, action.spread, directed ? target : "");
        Optional<Stage> asked = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst();
        return Rule.of(asked, any, chosen, name, filled);
    }

    /** One empty condition more. */
    public void add() {
        if (conditions.size() < MOST_CONDITIONS) {
            conditions.add(new ConditionForm());
        }
    }

    /** One condition less. */
    public void remove(int index) {
        if (index >= 0 && index < conditions.size()) {
            conditions.remove(index);
        }
    }

    /** What was typed, on one line. */
    static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\r\\n]+", " ").strip();
    }

    public List<ConditionForm> getConditions() {
        return conditions;
    }

    public boolean isFull() {
        return conditions.size() >= MOST_CONDITIONS;
    }

    public String getAction() {
        return action.name();
    }

    public void setAction(String chosen) {
        action = Action.named(chosen);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = line(name);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = line(target);
    }

    public String getAny() {
        return any ? "ANY" : "ALL";
    }

    public void setAny(String chosen) {
        any = "ANY".equals(chosen);
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage == null ? "" : stage;
    }
}
