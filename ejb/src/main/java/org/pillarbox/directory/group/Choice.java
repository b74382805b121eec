package org.pillarbox.directory.group;

/** What a group says of a setting that each of its members has too (manual 4.3.7.1). The names are stored. */
public enum Choice {
    ON("on"),
    OFF("off"),
    /** Each member's own setting holds. */
    NOT_SPECIFIED("not specified");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    /** The setting when this is put over a member's own. */
    public boolean over(boolean own) {
        return switch (this) {
            case ON -> true;
            case OFF -> false;
            case NOT_SPECIFIED -> own;
        };
    }

    /** In words, for the audit log. */
    @Override
    public String toString() {
        return words;
    }
}
