package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.TweakSettings;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.Method;

/** Which addresses live here, as the Local Mail page says. */
public final class LocalDomains {
    private final Settings settings;

    /** Reads the page's record at each use. */
    public LocalDomains(Settings settings) {
        this.settings = settings;
    }

    /** Whether mail to this address stays here. */
    public boolean contains(Address address) {
        return settings.get(LocalMailSettings.class).serves(address);
    }

    /** The domain of names given without one. */
    public String defaultDomain() {
        return settings.get(LocalMailSettings.class).defaultDomain();
    }

    /** Whether only mappings make users of the names at local domains (manual 12.1). */
    boolean hasOnlyMappings() {
        return settings.get(LocalMailSettings.class).onlyMappings();
    }

    /** The same for mail of this origin: the server's letters come all the same, and collected mail has a setting of its own. */
    boolean hasOnlyMappings(Origin origin) {
        return origin.isCollected() ? isMappedOnly(origin) : hasOnlyMappings() && !origin.isServer();
    }

    private boolean isMappedOnly(Origin origin) {
        return origin.inMail()
                .flatMap(number -> settings.get(InMailSettings.class).find(number))
                .map(InMail::method)
                .filter(method ->
                        method instanceof Method.Pop3 pop3 && pop3.detection().onlyMappings())
                .isPresent();
    }

    /** Whether local mail of this origin is not kept here, but goes out like any other (manual 24.2). */
    boolean goesOut(Origin origin) {
        return origin.account().isPresent() && settings.get(TweakSettings.class).localMailOut();
    }
}
