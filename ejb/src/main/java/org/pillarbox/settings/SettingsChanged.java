package org.pillarbox.settings;

/**
 * Event: a settings record was replaced, here or on another node, and is in force on this one. Fired after the commit, on a
 * thread of its own without a transaction: observe it with a plain {@code @Observes}.
 */
public record SettingsChanged(Record before, Record after) {}
