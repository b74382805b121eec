package org.pillarbox.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of a page in a certain state, so that every state can be bookmarked. Values at their default stay out.
 *
 * @param address path and query so far
 */
public record Link(String address) {
    /** The address with one more parameter, unless its value is the default. */
    public Link with(String name, Object value, Object normally) {
        if (value.equals(normally)) {
            return this;
        }
        String mark = address.indexOf('?') < 0 ? "?" : "&";
        return new Link(address + mark + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return address;
    }
}
