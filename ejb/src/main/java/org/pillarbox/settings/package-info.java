/**
 * Typed settings, one record for each console page: validated as a whole when saved, kept in the database as text, read
 * through a cache. Lengths in characters, sizes in bytes, times in seconds, retention in days.
 *
 * <p>A new page is a record here, a {@link org.pillarbox.settings.SettingKind} that names its fields, and a row in
 * {@link org.pillarbox.settings.SettingKinds}. A new service is a row in {@link org.pillarbox.settings.ServiceCatalogue}.
 *
 * <p>Format of the text: one {@code name = value} per line; a backslash escapes a backslash ({@code \\}) and a line end
 * ({@code \n}); lines that start with {@code #} and empty lines are passed over. An export has a {@code [kind]} line before each
 * record. Names that are missing have their defaults, so that an older text is always readable.
 *
 * <p>Knows {@code journal} (the audit log). Manual chapters 4.3.1, 11.1, 11.3, 12.1.
 */
package org.pillarbox.settings;
