package org.pillarbox.filter.authenticity.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.filter.authenticity.dkim.SigningKey;
import org.pillarbox.settings.DkimKey;
import org.pillarbox.settings.DkimSettings;
import org.pillarbox.settings.Settings;

/** The keys that sign now, opened once whenever they change. Thread safe. */
public final class SigningKeys {
    private final Settings settings;
    private final KeySecrets secrets;
    private volatile Opened opened = new Opened(null, Map.of());

    public SigningKeys(Settings settings, KeySecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Whether any domain's mail is signed. */
    public boolean areAny() {
        return !opened().keys().isEmpty();
    }

    /** The keys for mail of a domain in lower case: its own, or those of the nearest domain above it; often none. */
    public List<SigningKey> of(String domain) {
        Map<String, List<SigningKey>> keys = opened().keys();
        String name = domain;
        while (!keys.containsKey(name) && name.indexOf('.') >= 0) {
            name = name.substring(name.indexOf('.') + 1);
        }
        return keys.getOrDefault(name, List.of());
    }

    private Opened opened() {
        DkimSettings now = settings.get(DkimSettings.class);
        Opened known = opened;
        if (known.of() != now) {
            known = new Opened(now, open(now));
            opened = known;
        }
        return known;
    }

    private Map<String, List<SigningKey>> open(DkimSettings now) {
        Map<String, List<SigningKey>> keys = new HashMap<>();
        now.keys().stream()
                .filter(key -> key.state() == DkimKey.State.SIGNING)
                .flatMap(key -> secrets.open(key).stream())
                .forEach(key -> keys.computeIfAbsent(key.domain(), domain -> new ArrayList<>(2))
                        .add(key));
        return keys;
    }

    /** Of which record, compared by identity: the same one is given until it changes. */
    private record Opened(DkimSettings of, Map<String, List<SigningKey>> keys) {}
}
