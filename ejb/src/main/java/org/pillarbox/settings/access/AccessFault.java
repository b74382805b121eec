package org.pillarbox.settings.access;

/**
 * A line that cannot be read.
 *
 * @param line from 1
 * @param reason for the administrator, behind "Line 3: "
 */
public record AccessFault(int line, String reason) {
    @Override
    public String toString() {
        return "Line " + line + ": " + reason;
    }
}
