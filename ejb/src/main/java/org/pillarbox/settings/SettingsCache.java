package org.pillarbox.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The settings in force on this node: an immutable snapshot that is replaced when something was saved here, and
 * {@link #refresh refreshed} every few seconds so that what another node saved is seen as well.
 */
public final class SettingsCache implements Settings {
    private static final Logger LOG = Logger.getLogger(SettingsCache.class.getName());

    private record InForce(Record settings, long revision) {}

    private final Supplier<Map<String, StoredSettings.Stored>> source;
    private final Consumer<SettingsChanged> announce;
    private volatile Map<Class<?>, InForce> snapshot;

    /** Reads from this source, in a transaction of its own, and tells of changes after they took effect. */
    public SettingsCache(Supplier<Map<String, StoredSettings.Stored>> source, Consumer<SettingsChanged> announce) {
        this.source = source;
        this.announce = announce;
    }

    @Override
    public <T extends Record> T get(Class<T> kind) {
        Map<Class<?>, InForce> current = snapshot;
        if (current == null) {
            refresh();
            current = snapshot;
        }
        InForce found = current.get(kind);
        return found != null
                ? kind.cast(found.settings())
                : SettingKinds.of(kind).defaults();
    }

    /** Whether somebody has asked already; before that there may be no schema to ask. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Takes over what was committed just now on this node. */
    public synchronized void put(SettingsSaved saved) {
        InForce old = snapshot == null ? null : snapshot.get(saved.saved().getClass());
        if (old == null || old.revision() < saved.revision()) {
            Record before = get(saved.saved().getClass());
            Map<Class<?>, InForce> next = new HashMap<>(snapshot);
            next.put(saved.saved().getClass(), new InForce(saved.saved(), saved.revision()));
            replace(Map.copyOf(next));
            tell(before, saved.saved());
        }
    }

    /** Reads anew what has a later revision than the one in force. */
    public synchronized void refresh() {
        Map<String, StoredSettings.Stored> stored = source.get();
        Map<Class<?>, InForce> before = snapshot;
        Map<Class<?>, InForce> next = new HashMap<>(before == null ? Map.of() : before);
        SettingKinds.ALL.forEach(kind -> {
            StoredSettings.Stored found = stored.get(kind.name());
            InForce old = next.get(kind.type());
            if (found != null && (old == null || old.revision() < found.revision())) {
                next.put(kind.type(), new InForce(read(kind, found.text()), found.revision()));
            }
        });
        replace(Map.copyOf(next));
        if (before != null) {
            next.forEach((type, now) -> {
                InForce old = before.get(type);
                if (old == null || old.revision() < now.revision()) {
                    tell(old == null ? defaults(now.settings()) : old.settings(), now.settings());
                }
            });
        }
    }

    private void replace(Map<Class<?>, InForce> next) {
        snapshot = next;
    }

    private void tell(Record before, Record after) {
        if (!before.equals(after)) {
            announce.accept(new SettingsChanged(before, after));
        }
    }

    private static Record defaults(Record like) {
        return SettingKinds.of(like.getClass()).defaults();
    }

    /** A damaged text must not stop the server: it runs on the defaults and says so. */
    private static <T extends Record> T read(SettingKind<T> kind, String text) {
        try {
            return kind.read(SettingText.parse(text));
        } catch (InvalidSetting e) {
            LOG.log(Level.SEVERE, "The stored settings \"{0}\" cannot be read, the defaults hold: {1}", new Object[] {
                kind.name(), e.getMessage()
            });
            return kind.defaults();
        }
    }
}
