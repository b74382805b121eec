package org.pillarbox.autoresponse.template;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.AnswerStyle;

/** What a text makes of one message, at one moment. Used once. */
final class Evaluation {
    private final Template template;
    private final AnswerRequest request;
    private final AnswerStyle style;
    private final Original original;
    private final ZonedDateTime now;
    private final List<Section> used;
    private final Definitions tags;
    private final FilesOfUser files;

    Evaluation(Template template, AnswerRequest request, FilesOfUser files) {
        this.template = template;
        this.request = request;
        this.style = request.style();
        this.original = Original.of(request.incoming());
        this.now = request.now().atZone(style.zone());
        this.used = template.used(original.subject());
        this.tags = Definitions.of(used);
        this.files = files;
    }

    Original original() {
        return original;
    }

    Evaluated run() {
        if (used.isEmpty()) {
            return new Evaluated.Silence("no section of the text is for this subject");
        }
        Optional<String> invalid = invalid();
        if (invalid.isPresent()) {
            return new Evaluated.Silence(invalid.get());
        }
        Optional<Address> to = recipient();
        if (to.isEmpty()) {
            return new Evaluated.Silence("the message names nobody to answer to");
        }
        return draft(to.get());
    }

    private Optional<String> invalid() {
        for (Definition.Valid each : tags.valid()) {
            if (each.validity().isEmpty()) {
                return Optional.of("<Valid:> cannot be read: " + each.problem().orElse(""));
            }
            if (!each.validity().get().holds(now)) {
                return Optional.of("<Valid:> does not hold now");
            }
        }
        return Optional.empty();
    }

    private Evaluated draft(Address to) {
        Values values = new Values(original, subject(), now, template.forms(), template.html());
        Body body = new Body(values, files);
        used.forEach(body::add);
        List<Attachment> attached = files.attached(tags.attached());
        return new Evaluated.Draft(
                correspondent(Definition.Role.FROM).orElse(new Correspondent("", ofUser())),
                to,
                correspondent(Definition.Role.REPLYTO),
                values.subject(),
                template.html(),
                body.text(),
                attached,
                tags.appendsHeader(),
                tags.appendsMessage(),
                tags.keep().orElse(request.autoresponder().keep()),
                request.autoresponder().onlyOnce() || tags.onlyOnce(),
                correspondent(Definition.Role.COPYTO).map(Correspondent::address),
                files.missing());
    }

    private Optional<Address> recipient() {
        if (tags.toFrom()) {
            return original.from();
        }
        Optional<Address> named = correspondent(Definition.Role.TO).map(Correspondent::address);
        if (named.isPresent()) {
            return named;
        }
        // RFC 3834 §4: the Return-Path; else what people answer to.
        return style.conforming() ? original.returnPath() : original.replyTo().or(original::from);
    }

    private Optional<Correspondent> correspondent(Definition.Role role) {
        return tags.address(role).flatMap(typed -> Correspondent.read(typed, style.domain()));
    }

    /** By which the message came, where that is an address of the user's own name; so each company answers in its own. */
    private Address ofUser() {
        Address recipient = request.incoming().recipient();
        boolean own = recipient.localKey().equals(request.user().name().key())
                && !recipient.domain().isEmpty();
        return own ? recipient : new Address(request.user().name().value(), style.domain());
    }

    private String subject() {
        Optional<Definition.Subject> given = tags.subject();
        // Its own words are not to be had while they are made.
        Values values = new Values(original, "", now, template.forms(), false);
        String words = given.map(subject -> values.of(subject.words(), ""))
                .orElse(style.conforming() ? style.subjectPrefix() : "Re:");
        boolean whole = given.filter(Definition.Subject::whole).isPresent();
        String line = whole ? words : words.strip() + " " + original.subject();
        return Original.clean(line, 2 * Original.LONGEST_SUBJECT);
    }
}
