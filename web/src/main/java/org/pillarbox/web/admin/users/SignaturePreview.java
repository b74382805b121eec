package org.pillarbox.web.admin.users;

import java.io.Serializable;
import org.pillarbox.message.edit.Signature;
import org.pillarbox.message.html.SafeHtml;

/**
 * How the two forms of a stored signature will look.
 *
 * @param plain below plain text; empty when there is no signature
 * @param html a whole page for a frame that runs no scripts and loads nothing; empty when there is no signature
 * @param plainMade whether the plain form was made from the HTML
 * @param htmlMade whether the HTML was made from the plain form
 */
public record SignaturePreview(String plain, String html, boolean plainMade, boolean htmlMade) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No signature. */
    static final SignaturePreview NONE = new SignaturePreview("", "", false, false);

    /** Grey in both themes: mail is read on light grounds. */
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>\
            <body style="margin:0;padding:8px 12px;background:#e6e7eb;color:#1c2027;\
            font:14px/1.5 sans-serif;overflow-wrap:anywhere">%s</body></html>""";

    static SignaturePreview of(String plain, String html) {
        return Signature.of(plain, html)
                .map(signature -> new SignaturePreview(
                        signature.plain(),
                        PAGE.formatted(SafeHtml.of(signature.html())),
                        plain.isBlank(),
                        html.isBlank()))
                .orElse(NONE);
    }

    public String getPlain() {
        return plain;
    }

    public String getHtml() {
        return html;
    }

    public boolean isPlainMade() {
        return plainMade;
    }

    public boolean isHtmlMade() {
        return htmlMade;
    }
}
