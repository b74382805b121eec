package org.pillarbox.settings;

import java.time.Instant;
import java.util.Objects;

/**
 * A key that signs mail of a domain.
 *
 * @param domain in lower case
 * @param set the name of the keys that were made together, one of each kind
 * @param selector the name under which it is published; it begins with that of the set
 * @param kind {@code rsa} or {@code ed25519}
 * @param state whether it signs
 * @param made when
 * @param publicKey what is published, as Base64
 * @param sealedKey the secret part, encrypted, see {@code filter.authenticity.signing}
 */
public record DkimKey(
        String domain,
        String set,
        String selector,
        String kind,
        State state,
        Instant made,
        String publicKey,
        String sealedKey) {
    /** What is done with a key. */
    public enum State {
        /** It was made, and waits to be published. */
        PREPARED,
        /** Mail is signed with it. */
        SIGNING,
        /** It has signed: what others still check needs it in DNS. */
        RETIRED
    }

    public DkimKey {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(publicKey, "publicKey");
        Objects.requireNonNull(sealedKey, "sealedKey");
    }

    /** The same in another state. */
    public DkimKey in(State other) {
        return new DkimKey(domain, set, selector, kind, other, made, publicKey, sealedKey);
    }

    @Override
    public String toString() {
        return "DkimKey[" + selector + "._domainkey." + domain + ", " + kind + ", " + state + "]";
    }
}
