package org.pillarbox.settings;

import java.util.List;

/**
 * The DKIM signing page.
 *
 * @param keys in the order in which they were made
 */
public record DkimSettings(List<DkimKey> keys) {
    public DkimSettings {
        keys = List.copyOf(keys);
    }
}
