package org.pillarbox.message.html;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Plain text as HTML, and the other way round. */
public final class HtmlText {
    /** Nobody indents deeper to be read. */
    private static final int MAX_DEPTH = 200;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "dd",
            "div",
            "dl",
            "dt",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");

    private HtmlText() {}

    /** Text with what HTML takes for markup escaped. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A fragment that shows the text with its line breaks. */
    public static String html(String text) {
        return text.strip().lines().map(HtmlText::escape).collect(Collectors.joining("<br>\n", "<p>", "</p>"));
    }

    /** The text of a fragment, without its tags: a new line for each block and each break. */
    public static String plain(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, title, template, noscript").remove();
        Lines lines = new Lines();
        body.traverse(lines);
        return lines.text.toString().strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (depth > MAX_DEPTH) {
                return;
            }
            if (node instanceof TextNode words) {
                words(words);
            } else if (node.nodeName().equals("br")) {
                text.append('\n');
            } else if (isBlock(node)) {
                breakLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                breakLine();
            } else if (Set.of("td", "th").contains(node.nodeName()) && node.nextSibling() != null) {
                text.append(' ');
            }
        }

        private void words(TextNode words) {
            String shown = words.text().replace('\u00a0', ' ');
            boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(fresh ? shown.stripLeading() : shown);
        }

        private void breakLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName().toLowerCase(Locale.ROOT));
        }
    }
}
