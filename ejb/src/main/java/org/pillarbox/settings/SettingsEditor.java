package org.pillarbox.settings;

import java.util.function.Consumer;
import org.pillarbox.journal.audit.AuditLog;

/** Changes settings: validates, stores, audits and announces, all in the caller's transaction. */
public final class SettingsEditor {
    private final Settings inForce;
    private final StoredSettings stored;
    private final Iterable<? extends SettingRule> rules;
    private final AuditLog audit;
    private final Consumer<SettingsSaved> announce;

    /** Announces into the caller's transaction; what is rolled back is never {@link SettingsChanged}. */
    public SettingsEditor(
            Settings inForce,
            StoredSettings stored,
            Iterable<? extends SettingRule> rules,
            AuditLog audit,
            Consumer<SettingsSaved> announce) {
        this.inForce = inForce;
        this.stored = stored;
        this.rules = rules;
        this.audit = audit;
        this.announce = announce;
    }

    /**
     * Replaces a record; one that is no different is not stored.
     *
     * @throws InvalidSetting naming the field; nothing is stored then
     */
    @SuppressWarnings("unchecked") // getClass() of a T is a Class<T>: records are final
    public <T extends Record> void save(T changed) {
        SettingKind<T> kind = SettingKinds.of((Class<T>) changed.getClass());
        kind.check(changed);
        SettingText text = kind.write(changed);
        String changes = kind.write(inForce.get(kind.type())).changesTo(text, kind.unspoken());
        if (!changes.isEmpty()) {
            rules.forEach(rule -> rule.check(changed));
            long revision = stored.save(kind.name(), text.toString());
            audit.record("settings.change", kind.name(), changes);
            announce.accept(new SettingsSaved(changed, revision));
        }
    }

    /** All settings as text, each kind below a line with its name in brackets. */
    public String export() {
        StringBuilder text = new StringBuilder();
        SettingKinds.ALL.forEach(kind -> text.append('[')
                .append(kind.name())
                .append("]\n")
                .append(current(kind))
                .append('\n'));
        return text.toString();
    }

    /**
     * Takes over the settings in a text such as {@link #export} gives; kinds and names that it leaves out keep their values.
     *
     * @throws InvalidSetting naming what cannot be read or must not be; the caller's transaction must be rolled back then
     */
    public void importText(String text) {
        String[] sections = text.replace("\r\n", "\n").split("(?m)^\\[", -1);
        if (!SettingText.parse(sections[0]).names().isEmpty()) {
            throw new InvalidSetting("import", "The text must begin with the name of a kind in brackets");
        }
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf("]\n");
            String name = end < 0 ? sections[i].strip() : sections[i].substring(0, end);
            SettingKind<?> kind = SettingKinds.named(name)
                    .orElseThrow(() -> new InvalidSetting(name, "There are no settings \"" + name + "\""));
            save(merged(kind, SettingText.parse(end < 0 ? "" : sections[i].substring(end + 2))));
        }
    }

    private <T extends Record> SettingText current(SettingKind<T> kind) {
        return kind.write(inForce.get(kind.type()));
    }

    private <T extends Record> T merged(SettingKind<T> kind, SettingText changes) {
        SettingText all = current(kind);
        for (String name : changes.names()) {
            if (!all.names().contains(name)) {
                throw new InvalidSetting(name, "The settings \"" + kind.name() + "\" have no \"" + name + "\"");
            }
            all = all.with(name, changes.text(name, ""));
        }
        return kind.read(all);
    }
}
