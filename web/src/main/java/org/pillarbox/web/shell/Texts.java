package org.pillarbox.web.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that Java code puts on pages; pages themselves read the same bundle as {@code text}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.pillarbox.web.messages", Locale.ROOT);

    private Texts() {}

    /** The text of a key, with its parts filled in. */
    public static String of(String key, Object... parts) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(parts);
    }

    /** The words for a name that another module made; the name itself where there are none yet. */
    public static String ofName(String prefix, String name) {
        return BUNDLE.containsKey(prefix + name) ? BUNDLE.getString(prefix + name) : name;
    }
}
