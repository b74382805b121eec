package org.pillarbox.directory.login;

import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.access.AccessArea;
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
                .filter(rules -> !isOpenFor(rules, userName, attempt))
                .isPresent();
    }

    /**
     * Where SMTP's restrictions only say who may send outside without a log-in, an address that they do not allow is one from
     * where a log-in is needed, and so one where it must be possible. What a line says of the user itself still holds.
     */
    private boolean isOpenFor(AccessRules rules, String userName, Attempt attempt) {
        return attempt.area().filter(AccessArea.SMTP::equals).isPresent()
                && settings.get(SmtpSettings.class).antiRelay() == AntiRelay.CLIENT_ADDRESS
                && AddressBlock.address(attempt.address())
                        .filter(from -> rules.decide(from, userName).equals(rules.decide(from)))
                        .isPresent();
    }

    private static boolean refuses(AccessRules rules, String userName, String address) {
        return AddressBlock.address(address)
                .filter(from -> !rules.decide(from, userName).isRefused())
                .isEmpty();
    }
}
