package org.pillarbox.message.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** Makes HTML harmless: what is not known to be harmless goes. For showing only; mail itself is never changed by it. */
public final class SafeHtml {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("font", "center", "hr", "address")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("hr", "size", "width")
            .addAttributes(":all", "style", "align", "title", "dir", "lang")
            .removeAttributes("img", "src")
            .removeProtocols("a", "href", "ftp");

    private SafeHtml() {}

    /** The fragment without scripts, forms, frames, handlers and pictures from elsewhere, of which the words that stand for them stay. */
    public static String of(String html) {
        return Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false));
    }
}
