package org.pillarbox.autoresponse.template;

/** The text of an answer while it grows, up to a bound. */
final class Body {
    /** In characters; what is behind it is left out. */
    static final int LONGEST = 1024 * 1024;

    private final Values values;
    private final FilesOfUser files;
    private final StringBuilder text = new StringBuilder();

    Body(Values values, FilesOfUser files) {
        this.values = values;
        this.files = files;
    }

    void add(Section section) {
        String name = section.head().name();
        for (Line line : section.lines()) {
            if (line instanceof Line.Words words) {
                line(values.of(words.pieces(), name));
            } else if (line instanceof Line.Tag tag && tag.definition() instanceof Definition.Include include) {
                files.included(include.file()).ifPresent(found -> line(found.stripTrailing()));
            }
        }
    }

    private void line(String line) {
        if (text.length() + line.length() < LONGEST) {
            text.append(line).append('\n');
        }
    }

    String text() {
        return text.toString();
    }
}
