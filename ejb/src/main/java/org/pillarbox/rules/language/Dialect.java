package org.pillarbox.rules.language;

import java.util.EnumSet;
import java.util.Set;

/** What differs between the two kinds of rules that share the language. */
public enum Dialect {
    /** SMTP rules (manual 8.2): stages, five actions, the text is the whole field, a rule has a name. */
    SMTP(
            EnumSet.of(Deed.TAKE, Deed.REFUSE, Deed.IGNORE),
            EnumSet.of(Deed.TAKE),
            EnumSet.complementOf(EnumSet.of(FieldKind.RCPT, FieldKind.IN_MAIL))),

    /** Download rules (manual 8.1): fourteen actions, the text is part of the field unless it stands in quotes. */
    DOWNLOAD(
            EnumSet.allOf(Deed.class),
            EnumSet.of(Deed.TAKE, Deed.REFUSE, Deed.TAKE_AND_DELETE, Deed.ASK),
            EnumSet.complementOf(EnumSet.of(FieldKind.MAIL_FROM, FieldKind.RCPT_TO, FieldKind.RCPT_COUNT)));

    private final Set<Deed> plain;
    private final Set<Deed> directed;
    private final Set<FieldKind> fields;

    Dialect(Set<Deed> plain, Set<Deed> directed, Set<FieldKind> fields) {
        this.plain = plain;
        this.directed = directed;
        this.fields = fields;
    }

    /** Whether it has this action. */
    boolean has(Deed deed, RuleAction.Spread spread) {
        return (spread == RuleAction.Spread.NONE ? plain : directed).contains(deed);
    }

    /** Whether this is a special name in it. */
    boolean knows(FieldKind kind) {
        return fields.contains(kind);
    }

    boolean hasStages() {
        return this == SMTP;
    }

    boolean wantsNames() {
        return this == SMTP;
    }

    /** How the text of a condition is compared. */
    TextPattern pattern(String text) {
        if (this == SMTP) {
            return TextPattern.whole(text);
        }
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? TextPattern.whole(text.substring(1, text.length() - 1)) : TextPattern.part(text);
    }
}
