package org.pillarbox.settings;

/**
 * What is kept for those who look for a fault (manual 4.2.3.2.2.7).
 *
 * @param keepTemporaryFiles whether the files of external programs stay when they have ended
 */
public record DiagnosticsSettings(boolean keepTemporaryFiles) {}
