package org.pillarbox.rules.language;

import java.util.Arrays;
import java.util.Optional;

/** What a condition looks at: one of these names, or else the header field of the name. */
public enum FieldKind {
    /** A field of the header. */
    HEADER("", Stage.MESSAGE),
    /** All fields of the header. */
    ANY("Any", Stage.MESSAGE),
    /** The size in bytes. */
    SIZE("Size", Stage.SENDER),
    /** The time of day. */
    TIME_NOW("TimeNow", Stage.SENDER),
    /** The day of the week. */
    DAY_NOW("DayNow", Stage.SENDER),
    /** The sender on the envelope. */
    MAIL_FROM("MailFrom", Stage.SENDER),
    /** The recipients on the envelope. */
    RCPT_TO("RcptTo", Stage.RECIPIENTS),
    /** How many recipients are on the envelope. */
    RCPT_COUNT("RcptCount", Stage.RECIPIENTS),
    /** Whom a collected message is for. */
    RCPT("Rcpt", Stage.MESSAGE),
    /** The number of the In Mail that collects. */
    IN_MAIL("InMail", Stage.SENDER);

    private static final String RCPT_MISPRINTED = "Rept";

    private final String title;
    private final Stage stage;

    FieldKind(String title, Stage stage) {
        this.title = title;
        this.stage = stage;
    }

    /** As the manual writes it; empty for {@link #HEADER}. */
    public String title() {
        return title;
    }

    /** The first stage at which it is known. */
    public Stage stage() {
        return stage;
    }

    /** What a name means in a dialect; a name that is special only in the other one is that of a header field. */
    public static FieldKind of(String name, Dialect dialect) {
        String spoken = name.equalsIgnoreCase(RCPT_MISPRINTED) ? RCPT.title : name;
        Optional<FieldKind> special = Arrays.stream(values())
                .filter(kind -> kind != HEADER && kind.title.equalsIgnoreCase(spoken))
                .findFirst();
        return special.filter(dialect::knows).orElse(HEADER);
    }
}
