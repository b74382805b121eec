package org.pillarbox.listener.smtp;

import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/** Hangs up on clients in whose name stands what the SMTP page refuses. */
public final class HeloCheck implements SmtpCheck {
    private static final Reply REFUSED = Reply.of(550, "5.7.1", "Connections from this host are refused");

    private final Settings settings;

    public HeloCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Reply> hello(Visit visit) {
        String refused = settings.get(SmtpSettings.class).refusedHelo().toLowerCase(Locale.ROOT);
        boolean named = !refused.isEmpty()
                && visit.client().helo().toLowerCase(Locale.ROOT).contains(refused);
        return named ? Optional.of(REFUSED) : Optional.empty();
    }
}
