package org.pillarbox.settings;

/** Event: this record was saved, in the transaction that fires it. Becomes {@link SettingsChanged} after the commit. */
public record SettingsSaved(Record saved, long revision) {}
