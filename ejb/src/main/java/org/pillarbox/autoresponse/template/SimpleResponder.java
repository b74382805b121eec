package org.pillarbox.autoresponse.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.journal.ErrorLog;

/** Answers with the user's text (manual 4.2.3.2.1). */
public final class SimpleResponder implements Responder {
    private final Templates templates = new Templates();
    private final AnswerFiles files;
    private final ErrorLog errors;

    /** Takes files from here, and says here which could not be read. */
    public SimpleResponder(AnswerFiles files, ErrorLog errors) {
        this.files = files;
        this.errors = errors;
    }

    @Override
    public ResponderType type() {
        return ResponderType.SIMPLE;
    }

    @Override
    public Response respond(AnswerRequest request) {
        Evaluation evaluation = evaluation(request);
        Evaluated made = evaluation.run();
        if (made instanceof Evaluated.Silence silence) {
            return new Response.Nothing(silence.reason(), true);
        }
        Evaluated.Draft draft = (Evaluated.Draft) made;
        draft.missing()
                .forEach(file -> errors.error(
                        "autoresponse",
                        "The answer for " + request.user().name() + " left out a file that cannot be read: " + file));
        return new Response.Send(
                envelope(request, draft),
                new AnswerText(request, evaluation.original(), draft),
                draft.keep(),
                draft.onlyOnce(),
                draft.copyTo());
    }

    /** What the message would be answered; nothing is sent or noted. */
    public AnswerPreview preview(AnswerRequest request) {
        Evaluated made = evaluation(request).run();
        if (made instanceof Evaluated.Silence silence) {
            return AnswerPreview.none(silence.reason());
        }
        Evaluated.Draft draft = (Evaluated.Draft) made;
        return new AnswerPreview(
                Optional.empty(),
                draft.from().toString(),
                draft.to().toString(),
                draft.replyTo().map(Correspondent::toString).orElse(""),
                draft.subject(),
                draft.html(),
                draft.body(),
                draft.keep(),
                draft.onlyOnce(),
                draft.copyTo().map(Address::toString).orElse(""),
                draft.attached().stream().map(Attachment::name).toList(),
                draft.appendsHeader(),
                draft.appendsMessage(),
                draft.missing());
    }

    private Evaluation evaluation(AnswerRequest request) {
        Template template =
                templates.of(request.autoresponder().text(), request.style().locale());
        return new Evaluation(
                template,
                request,
                new FilesOfUser(
                        files, request.user().name(), request.autoresponder().byAdministrator()));
    }

    /** RFC 3834 §3.3: the null path, so that nothing answers the answer. */
    private static Envelope envelope(AnswerRequest request, Evaluated.Draft draft) {
        boolean conforming = request.style().conforming();
        EnvelopeRecipient to = conforming
                ? new EnvelopeRecipient(draft.to(), Set.of(DsnNotify.NEVER), Optional.empty())
                : EnvelopeRecipient.of(draft.to());
        return new Envelope(
                conforming ? ReversePath.NULL : ReversePath.of(draft.from().address()),
                List.of(to),
                draft.appendsHeader() || draft.appendsMessage()
                        ? Envelope.BodyType.EIGHT_BIT_MIME
                        : Envelope.BodyType.SEVEN_BIT,
                draft.to().isInternational(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
