package org.pillarbox.rules.smtp;

import java.util.function.Supplier;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpRulesSettings;

/** The rules of the settings in force, read once for each text. Thread safe. */
public final class CompiledSmtpRules implements Supplier<SmtpRules> {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.rules");

    private final Settings settings;
    private volatile Compiled last = new Compiled("", SmtpRules.NONE);

    public CompiledSmtpRules(Settings settings) {
        this.settings = settings;
    }

    /** A text and what it means. */
    private record Compiled(String text, SmtpRules rules) {}

    @Override
    public SmtpRules get() {
        String text = settings.get(SmtpRulesSettings.class).rules();
        Compiled compiled = last;
        return compiled.text().equals(text) ? compiled.rules() : compile(text);
    }

    /** Thousands of rules take a while: whoever comes second waits for the first instead of doing it again. */
    private synchronized SmtpRules compile(String text) {
        Compiled before = last;
        if (!before.text().equals(text)) {
            last = new Compiled(text, compiled(text, before.rules()));
        }
        return last.rules();
    }

    /** Rules are read before they are stored; what cannot be read all the same came by another way, and changes nothing. */
    private static SmtpRules compiled(String text, SmtpRules before) {
        try {
            return SmtpRules.parse(text);
        } catch (InvalidSetting unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the SMTP rules are left as they were: " + unreadable.getMessage());
            return before;
        }
    }
}
