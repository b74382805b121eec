package org.pillarbox.message.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @Test
    void keepsWhatSignaturesAreMadeOf() {
        String html = "<p style=\"color:red\">Acme <b>Ltd</b> <a href=\"https://acme.example/\">web</a></p>";
        assertEquals(html, SafeHtml.of(html));
        assertEquals("<img alt=\"Logo\">", SafeHtml.of("<img src='https://x.example/i.png' alt='Logo'>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=p></form>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<p onclick=\"alert(1)\">x</p>",
                "<object data=x></object><embed src=x>",
                "<base href=\"https://evil.example\"><meta http-equiv=refresh content=\"0;url=//evil.example\">"
            })
    void dropsWhatCouldDoHarm(String html) {
        String safe = SafeHtml.of(html).toLowerCase(Locale.ROOT);
        for (String bad : new String[] {"alert", "<script", "onerror", "evil", "<form", "<iframe", "javascript"}) {
            assertFalse(safe.contains(bad), safe);
        }
    }

    @Test
    void textOfDeepHtmlIsFoundWithoutTrouble() {
        assertEquals("", HtmlText.plain("<div>".repeat(5_000)));
        assertEquals("x", HtmlText.plain("<p>x<script>y</script></p>"));
    }
}
