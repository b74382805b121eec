package org.pillarbox.api.http;

import java.util.Map;
import java.util.Objects;

/**
 * What a client is told.
 *
 * @param status such as 200
 * @param fields beside those about the text and the connection; without control characters
 * @param text in UTF-8
 */
public record HttpAnswer(int status, Map<String, String> fields, String text) {
    public HttpAnswer {
        fields = Map.copyOf(fields);
        Objects.requireNonNull(text, "text");
    }

    /** A text alone; it gets a line end. */
    public static HttpAnswer of(int status, String text) {
        return new HttpAnswer(status, Map.of(), text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    /** The same with one more field. */
    public HttpAnswer with(String name, String value) {
        return new HttpAnswer(status, Map.of(name, value), text);
    }

    /** Leads elsewhere, for now. */
    public static HttpAnswer redirect(String address) {
        return of(302, address).with("Location", address);
    }
}
