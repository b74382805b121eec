package org.pillarbox.web.admin.services;

import java.io.Serializable;
import org.pillarbox.rules.language.Condition;

/** The boxes of one condition. */
public class ConditionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean negated;
    private String field = "";
    private String text = "";

    static ConditionForm of(Condition condition) {
        ConditionForm form = new ConditionForm();
        form.negated = condition.negated();
        form.field = condition.field();
        form.text = condition.text();
        return form;
    }

    boolean isEmpty() {
        return field.isEmpty() && text.isEmpty();
    }

    Condition condition() {
        return Condition.of(negated, field, text);
    }

    public boolean isNegated() {
        return negated;
    }

    public void setNegated(boolean negated) {
        this.negated = negated;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = SmtpRuleForm.line(field);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = SmtpRuleForm.line(text);
    }
}
