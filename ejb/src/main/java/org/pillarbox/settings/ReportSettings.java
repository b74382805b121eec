package org.pillarbox.settings;

/**
 * The form of delivery reports (manual 21.15.1).
 *
 * @param plain whether they are plain text, for programs that do not know the form of RFC 3464
 */
public record ReportSettings(boolean plain) {}
