package org.pillarbox.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessRules;

/**
 * The access restrictions of the web (manual 11.9.1), asked at each request: who is logged in, or is remembered by a cookie,
 * must be allowed where the request comes from. An administrator whom only those of the console keep out is a user there.
 */
@ApplicationScoped
public class WebDoors {
    @Inject
    Settings settings;

    /** Whether anything is served to that address. */
    boolean isOpen(HttpServletRequest request) {
        AccessRules rules = rules(AccessArea.WEB);
        return rules.isOpen()
                || AddressBlock.address(request.getRemoteAddr())
                        .filter(from -> !rules.decide(from).isRefused())
                        .isPresent();
    }

    /** The user with the rights that it has from there; empty when it may not be there. */
    Optional<WebUser> admit(WebUser user, HttpServletRequest request) {
        if (!permits(AccessArea.WEB, user, request)) {
            return Optional.empty();
        }
        return Optional.of(
                user.administrator() && !permits(AccessArea.WEB_ADMIN, user, request)
                        ? new WebUser(user.name(), false, user.mustChangePassword())
                        : user);
    }

    private boolean permits(AccessArea area, WebUser user, HttpServletRequest request) {
        AccessRules rules = rules(area);
        return rules.isOpen()
                || AddressBlock.address(request.getRemoteAddr())
                        .filter(from -> !rules.decide(from, user.name()).isRefused())
                        .isPresent();
    }

    private AccessRules rules(AccessArea area) {
        return settings.get(AccessSettings.class).of(area);
    }
}
