package org.pillarbox.directory.login;

import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.access.AccessRules;

/** The part of the access restrictions that needs to know who it is (manual 11.9.1). */
final class LoginDoors {
    private final Settings settings;

    LoginDoors(Settings settings) {
        this.settings = settings;
    }

    /** Whether the restrictions of the service keep this user out from there; an address that is none is kept out too. */
    boolean refuses(String userName, Attempt attempt) {
        return attempt.area()
                .map(area -> settings.get(AccessSettings.class).of(area))
                .filter(rules -> !rules.isOpen())
                .filter(rules -> refuses(rules, userName, attempt.address()))
                .isPresent();
    }

    private static boolean refuses(AccessRules rules, String userName, String address) {
        return AddressBlock.address(address)
                .filter(from -> !rules.decide(from, userName).isRefused())
                .isEmpty();
    }
}
