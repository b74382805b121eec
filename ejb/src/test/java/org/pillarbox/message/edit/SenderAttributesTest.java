package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.message.html.HtmlText;

class SenderAttributesTest {
    private static final SenderAttributes FRED = new SenderAttributes(Map.of(
            "givenname", "Fred",
            "sn", "O'Neill & Sons",
            "mail", "fred@company.com",
            "telephonenumber", "+44 1 2345",
            "co", "Company Ltd",
            "c", "GB"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This email is from [givenName] - [mail]|This email is from Fred - fred@company.com",
                "This is a test signature from [givenName] [sn]|This is a test signature from Fred O'Neill & Sons",
                "[GIVENNAME] [surname] [Sn]|Fred O'Neill & Sons O'Neill & Sons",
                "[co], [c], [telephoneNumber]|Company Ltd, GB, +44 1 2345",
                "fax [facsimileTelephoneNumber].|fax .",
                "[note] [see below] [1] [[mail]] [$1]|[note] [see below] [1] [fred@company.com] [$1]",
            })
    @Tag("USR-463")
    @Tag("USR-464")
    @Tag("USR-465")
    @Tag("USR-466")
    @Tag("USR-467")
    void tagsBecomeWhatTheAddressBookSays(String text, String filled) {
        assertEquals(filled, FRED.fill(text, UnaryOperator.identity()));
    }

    @ParameterizedTest
    @CsvSource({"<b>[sn]</b>,<b>O&#39;Neill &amp; Sons</b>"})
    @Tag("USR-468")
    void valuesAreEscapedInHtml(String html, String filled) {
        assertEquals(filled, FRED.fill(html, HtmlText::escape));
    }
}
