package org.pillarbox.web.help;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** In the files, pages link to each other as {@code trace.md}; in the browser that is {@code /help/trace}. */
final class GuideLinks implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.computeIfPresent("href", (name, address) -> inBrowser(address));
        }
    }

    static String inBrowser(String address) {
        return address.matches("[a-z0-9-]+\\.md(#.*)?") ? "/help/" + address.replaceFirst("\\.md", "") : address;
    }
}
