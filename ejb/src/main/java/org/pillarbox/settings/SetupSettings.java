package org.pillarbox.settings;

/**
 * Whether the server was set up (manual 3.5).
 *
 * @param finished whether an administrator finished or cancelled the Setup Wizard, so that it no longer opens by itself
 */
public record SetupSettings(boolean finished) {}
