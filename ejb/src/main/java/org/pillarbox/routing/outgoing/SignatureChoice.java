package org.pillarbox.routing.outgoing;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.message.edit.Signature;
import org.pillarbox.message.html.HtmlText;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SignatureSettings;

/** Which signature a sender gets (manual 4.3.4.1 to 4.3.4.3, 4.2.3.4). */
final class SignatureChoice {
    private final Settings settings;
    private final UserDirectory users;

    SignatureChoice(Settings settings, UserDirectory users) {
        this.settings = settings;
        this.users = users;
    }

    /** Of one who has not logged in: the default, without a look at its brackets. */
    Optional<Signature> standard() {
        SignatureSettings texts = settings.get(SignatureSettings.class);
        return Signature.of(texts.defaultPlain(), texts.defaultHtml());
    }

    /** Of one who has logged in: the one for such users where there is one. */
    Optional<Signature> authenticated(LocalUser user, SenderAttributes attributes) {
        if (users.advanced(user).noGlobalSignature()) {
            return Optional.empty();
        }
        SignatureSettings texts = settings.get(SignatureSettings.class);
        boolean defined = !texts.authenticatedPlain().isBlank()
                || !texts.authenticatedHtml().isBlank();
        return defined
                ? Signature.of(
                        attributes.fill(texts.authenticatedPlain(), UnaryOperator.identity()),
                        attributes.fill(texts.authenticatedHtml(), HtmlText::escape))
                : standard();
    }
}
