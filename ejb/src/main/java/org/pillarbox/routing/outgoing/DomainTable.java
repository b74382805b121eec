package org.pillarbox.routing.outgoing;

import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.Settings;

/** The domain mappings as a table that is worked out anew only when they were changed. Thread safe. */
final class DomainTable {
    private final Settings settings;
    private volatile Compiled compiled = new Compiled(null, UnaryOperator.identity());

    DomainTable(Settings settings) {
        this.settings = settings;
    }

    /** By the settings of now. */
    UnaryOperator<Address> table() {
        DomainMappingSettings now = settings.get(DomainMappingSettings.class);
        Compiled known = compiled;
        if (known.of() != now) {
            known = new Compiled(now, now.table());
            compiled = known;
        }
        return known.table();
    }

    /** Of which record, compared by identity: the same one is given until it changes. */
    private record Compiled(DomainMappingSettings of, UnaryOperator<Address> table) {}
}
