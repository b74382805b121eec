package org.pillarbox.settings;

/** A value that cannot be stored. The message is for the administrator. */
public class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /** Names the field (as the record's component, or the service's name) and what is wrong with it. */
    public InvalidSetting(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field's name. */
    public String field() {
        return field;
    }
}
