package org.pillarbox.settings;

/** Event: a settings record was replaced and committed. Fired after the commit, on this node. */
public record SettingsChanged(Record before, Record after) {}
