package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.message.html.SafeHtml;
import org.pillarbox.web.shell.Texts;

/**
 * What the AutoResponder page shows of an answer.
 *
 * @param there whether anything was asked
 * @param silence why nothing would be sent; empty where something would
 * @param from as in the answer's header
 * @param to who gets it
 * @param subject the answer's
 * @param plain its text; empty where it is HTML
 * @param html a whole page for a frame that runs no scripts and loads nothing; empty where the answer is plain text
 * @param notes what else happens, a sentence each
 * @param missing files that are left out
 */
public record ShownAnswer(
        boolean there,
        String silence,
        String from,
        String to,
        String subject,
        String plain,
        String html,
        List<String> notes,
        List<String> missing)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing was asked yet. */
    static final ShownAnswer NONE = new ShownAnswer(false, "", "", "", "", "", "", List.of(), List.of());

    /** Grey in both themes: mail is read on light grounds. */
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>\
            <body style="margin:0;padding:8px 12px;background:#e6e7eb;color:#1c2027;\
            font:14px/1.5 sans-serif;overflow-wrap:anywhere">%s</body></html>""";

    static ShownAnswer of(AnswerPreview answer, ResponderType type) {
        if (answer.silence().isPresent()) {
            return new ShownAnswer(true, answer.silence().get(), "", "", "", "", "", List.of(), List.of());
        }
        return new ShownAnswer(
                true,
                "",
                answer.from(),
                answer.to(),
                answer.subject(),
                answer.html() ? "" : answer.text(),
                answer.html() ? PAGE.formatted(SafeHtml.of(answer.text())) : "",
                notes(answer, type),
                answer.missing());
    }

    private static List<String> notes(AnswerPreview answer, ResponderType type) {
        List<String> notes = new ArrayList<>();
        if (type == ResponderType.NONE) {
            notes.add(Texts.of("responder.note.none"));
        }
        if (!answer.replyTo().isEmpty()) {
            notes.add(Texts.of("responder.note.replyto", answer.replyTo()));
        }
        if (!answer.attached().isEmpty()) {
            notes.add(Texts.of("responder.note.attached", String.join(", ", answer.attached())));
        }
        if (answer.appendsMessage()) {
            notes.add(Texts.of("responder.note.message"));
        }
        if (answer.appendsHeader()) {
            notes.add(Texts.of("responder.note.header"));
        }
        if (!answer.copyTo().isEmpty()) {
            notes.add(Texts.of("responder.note.copy", answer.copyTo()));
        }
        if (answer.onlyOnce()) {
            notes.add(Texts.of("responder.note.once"));
        }
        notes.add(Texts.of(answer.keep() ? "responder.note.kept" : "responder.note.deleted"));
        return List.copyOf(notes);
    }
}
