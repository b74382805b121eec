package org.pillarbox.web.shell;

import java.util.Locale;
import org.pillarbox.monitor.ServerStatus.ServiceRow;

/** How a service's state is shown: a word, and a style that never stands alone. */
public enum ServiceState {
    RUNNING("ok"),
    STARTING("warn"),
    DRAINING("warn"),
    FAILED("bad"),
    DISABLED("off");

    private final String style;

    ServiceState(String style) {
        this.style = style;
    }

    /** The state of a row; one that is not known is shown as failed rather than as well. */
    public static ServiceState of(ServiceRow row) {
        try {
            return valueOf(row.state().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return FAILED;
        }
    }

    public String getWords() {
        return Texts.of("state." + name().toLowerCase(Locale.ROOT));
    }

    public String getStyle() {
        return style;
    }
}
