package org.pillarbox.autoresponse;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.gate.Gate;
import org.pillarbox.autoresponse.gate.OwnAddresses;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Tries settings of the AutoResponder page on messages that nobody sent. Nothing is stored or sent. */
public final class Previews {
    private final UserDirectory users;
    private final Settings settings;
    private final Function<AnswerRequest, AnswerPreview> responder;
    private final BiPredicate<Long, String> answered;

    /**
     * Asks whoever reads the text.
     *
     * @param answered whether this address was answered for the user of this id
     */
    public Previews(
            UserDirectory users,
            Settings settings,
            Function<AnswerRequest, AnswerPreview> responder,
            BiPredicate<Long, String> answered) {
        this.users = users;
        this.settings = settings;
        this.responder = responder;
        this.answered = answered;
    }

    /** See {@link AutoresponderAdministration#preview}. */
    public AnswerPreview of(UserAutoresponder wanted, SampleMessage message, Instant now) {
        LocalUser user = users.find(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        AnswerStyle style = new AnswerStyles(settings).now();
        Autoresponder page = wanted.settings();
        AutoresponderRules.check(page, Autoresponder.NONE, style.locale());
        if (page.type() == ResponderType.EXTERNAL) {
            return AnswerPreview.none("the command writes the answer, not this text");
        }
        Address recipient = new Address(user.name().value(), style.domain());
        Incoming incoming = message.to(recipient);
        Optional<String> objection = objection(user, page, incoming);
        if (objection.isPresent()) {
            return AnswerPreview.none(objection.get());
        }
        AnswerPreview preview = responder.apply(new AnswerRequest(user, page, incoming, style, now));
        String sender = sender(incoming);
        return preview.onlyOnce() && answered.test(user.id(), sender)
                ? AnswerPreview.none(sender + " was answered before")
                : preview;
    }

    private Optional<String> objection(LocalUser user, Autoresponder page, Incoming incoming) {
        OwnAddresses own =
                new OwnAddresses(user, settings.get(LocalMailSettings.class), Stream.of(incoming.recipient()));
        String sender = sender(incoming);
        return new Gate(settings.get(AutoresponderSettings.class))
                .objection(page, incoming.header(), sender, sender, own);
    }

    /** The only address in a message that was made up. */
    private static String sender(Incoming incoming) {
        return incoming.returnPath().address().map(Address::toString).orElse("").toLowerCase(Locale.ROOT);
    }
}
