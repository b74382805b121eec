package org.pillarbox.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void firstHeadingIsTheTitle() {
        GuidePage page = GuidePage.of("trace", "# Message *Trace*\n\nText.\n");
        assertEquals("Message *Trace*", page.title());
        assertEquals("<p>Text.</p>\n", page.html());
    }

    @Test
    void htmlIsShownAsText() {
        String html = Markdown.toHtml("a <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n");
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertTrue(html.contains("&lt;script&gt;"));
    }

    @Test
    void scriptAddressesAreDropped() {
        assertFalse(Markdown.toHtml("[x](javascript:alert(1)) [y](data:text/html,x)")
                .contains("script:"));
    }

    @Test
    void pagesOfTheGuideLinkToEachOther() {
        assertTrue(Markdown.toHtml("[t](trace.md#how)").contains("href=\"/help/trace#how\""));
        assertTrue(Markdown.toHtml("[t](https://www.rfc-editor.org/x.md)")
                .contains("href=\"https://www.rfc-editor.org/x.md\""));
    }

    @Test
    void tablesAreTables() {
        assertTrue(Markdown.toHtml("| a | b |\n|---|---|\n| 1 | 2 |\n").contains("<table>"));
    }

    @Test
    void headingsCanBeLinkedTo() {
        assertEquals(
                """
                <h2 id="socket-error-10061">Socket error 10061</h2>
                <h2 id="ports-and-pop3">Ports, and <code>POP3</code>!</h2>
                <h2 id="socket-error-10061-1">Socket error 10061</h2>
                """,
                Markdown.toHtml("## Socket error 10061\n\n## Ports, and `POP3`!\n\n## Socket error 10061\n"));
    }
}
