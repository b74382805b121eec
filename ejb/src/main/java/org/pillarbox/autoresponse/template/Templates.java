package org.pillarbox.autoresponse.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts that were read lately: each is read once for as long as it stays the same. Thread safe. */
public final class Templates {
    private static final int MOST = 256;

    private record Key(String text, Locale locale) {}

    private final Map<Key, Template> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Template> eldest) {
            return size() > MOST;
        }
    };

    /** What is certainly a mistake in a text: the first such line, in words for whoever typed it. */
    public static Optional<String> mistake(String text, Locale locale) {
        List<Template.Problem> problems =
                Template.read(text, new LocalForms(locale)).problems();
        return problems.stream().findFirst().map(problem -> "Line " + problem.line() + ": " + problem.words());
    }

    Template of(String text, Locale locale) {
        Key key = new Key(text, locale);
        synchronized (read) {
            Template known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        Template template = Template.read(text, new LocalForms(locale));
        synchronized (read) {
            read.put(key, template);
        }
        return template;
    }
}
