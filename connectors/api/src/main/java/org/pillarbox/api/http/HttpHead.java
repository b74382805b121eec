package org.pillarbox.api.http;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request without its content (RFC 9112 §2.1).
 *
 * @param method in capitals, such as {@code GET}
 * @param target as the client wrote it, printable ASCII
 * @param fields by their names in small letters; of fields of the same name the first
 */
public record HttpHead(String method, String target, Map<String, String> fields) {
    public HttpHead {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        fields = Map.copyOf(fields);
    }

    /** A field's value. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }
}
