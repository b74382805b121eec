package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/**
 * Refuses local addresses with a second address inside, the old ways to relay: {@code a%b@c}, {@code b!a@c}. Where the SMTP page lets
 * {@code %} pass, such an address is a name like any other, and nothing is relayed for it either.
 */
final class RelaySyntaxStep implements Step {
    static final String NAME = "relay-syntax";
    /** Not the reply to addresses elsewhere: no log-in would help. */
    private static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied: an address stands in the address");

    private final Settings settings;

    RelaySyntaxStep(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        boolean plain = !settings.get(SmtpSettings.class).percentRefused();
        return isNested(recipient.address(), plain) ? new Outcome.Refuse(DENIED) : Outcome.Pass.PASS;
    }

    /** Whether another address may stand in it, whatever the page says. */
    static boolean isNested(Address address) {
        return isNested(address, false);
    }

    private static boolean isNested(Address address, boolean percentIsPlain) {
        return address.localPart().chars().anyMatch(c -> c == '%' && !percentIsPlain || c == '!' || c == '@');
    }
}
