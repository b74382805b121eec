package org.pillarbox.autoresponse;

import java.time.Instant;
import java.util.function.Function;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;

/** Tries settings of the AutoResponder page on messages that nobody sent. Nothing is stored or sent. */
public final class Previews {
    private final UserDirectory users;
    private final Function<AnswerRequest, AnswerPreview> responder;

    /** Asks whoever reads the text. */
    public Previews(UserDirectory users, Function<AnswerRequest, AnswerPreview> responder) {
        this.users = users;
        this.responder = responder;
    }

    /** See {@link AutoresponderAdministration#preview}. */
    public AnswerPreview of(UserAutoresponder wanted, SampleMessage message, AnswerStyle style, Instant now) {
        LocalUser user = users.find(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        Autoresponder settings = wanted.settings();
        AutoresponderRules.check(settings, Autoresponder.NONE, style.locale());
        if (settings.type() == ResponderType.EXTERNAL) {
            return AnswerPreview.none("the command writes the answer, not this text");
        }
        Address recipient = new Address(user.name().value(), style.domain());
        return responder.apply(new AnswerRequest(user, settings, message.to(recipient), style, now));
    }
}
