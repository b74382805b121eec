package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailSettings;

/** Reaches the first relay of the list that takes mail (manual 6.4.2). */
final class RelayRoute {
    private static final Reply NONE = Reply.of(421, "4.3.5", "No relay is named");
    private static final Reply PASSWORD = Reply.of(454, "4.7.8", "The password for the relay must be typed again");

    /** So long the relay that answered is asked first; then the order of the list counts again. */
    static final Duration MEMORY = Duration.ofMinutes(5);

    private final SmtpClient client;
    private final RelaySecret secret;
    private final Clock clock;
    private volatile Optional<Answered> answered = Optional.empty();

    /** The relay that took mail, and the list that it stood in. */
    private record Answered(LanServer relay, List<LanServer> list, Instant until) {}

    RelayRoute(SmtpClient client, RelaySecret secret, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    SmtpConversation open(OutMailSettings settings) throws Unreachable {
        Optional<SmtpTarget.Login> login = login(settings);
        Unreachable last = new Unreachable(NONE);
        for (LanServer relay : order(settings.relays())) {
            try {
                SmtpConversation conversation = client.open(new SmtpTarget(
                        relay.host(), relay.port(), settings.security(), settings.certificates(), login));
                remember(relay, settings.relays());
                return conversation;
            } catch (Unreachable failed) {
                last = new Unreachable(Reply.of(
                        failed.reply().code(),
                        failed.reply().enhanced(),
                        relay + ": " + String.join(" ", failed.reply().lines())));
            }
        }
        throw last;
    }

    /** Those who wait for a dead server once wait no more for it with each connection. */
    private List<LanServer> order(List<LanServer> list) {
        Optional<LanServer> first = answered.filter(last -> last.list().equals(list))
                .filter(last -> clock.instant().isBefore(last.until()))
                .map(Answered::relay);
        return Stream.concat(first.stream(), list.stream().filter(relay -> first.filter(relay::equals)
                        .isEmpty()))
                .toList();
    }

    /** Its time is not drawn out: the first of the list gets its chance again. */
    private void remember(LanServer relay, List<LanServer> list) {
        Instant now = clock.instant();
        boolean known = answered.filter(
                        last -> last.relay().equals(relay) && last.list().equals(list))
                .filter(last -> now.isBefore(last.until()))
                .isPresent();
        if (!known) {
            answered = Optional.of(new Answered(relay, list, now.plus(MEMORY)));
        }
    }

    private Optional<SmtpTarget.Login> login(OutMailSettings settings) throws Unreachable {
        if (settings.user().isEmpty()) {
            return Optional.empty();
        }
        String password = secret.open(settings).orElseThrow(() -> new Unreachable(PASSWORD));
        return Optional.of(new SmtpTarget.Login(settings.user(), password));
    }
}
