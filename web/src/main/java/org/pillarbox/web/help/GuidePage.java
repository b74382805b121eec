package org.pillarbox.web.help;

/**
 * A page of the guide.
 *
 * @param name the file's name without ending, which is the page's address
 * @param title its first heading
 * @param html the rest, safe to show as it is
 */
public record GuidePage(String name, String title, String html) {
    static GuidePage of(String name, String markdown) {
        if (!markdown.startsWith("# ")) {
            return new GuidePage(name, name, Markdown.toHtml(markdown));
        }
        int end = markdown.indexOf('\n');
        String title = end < 0 ? markdown.substring(2) : markdown.substring(2, end);
        String rest = end < 0 ? "" : markdown.substring(end);
        return new GuidePage(name, title.strip(), Markdown.toHtml(rest));
    }
}
