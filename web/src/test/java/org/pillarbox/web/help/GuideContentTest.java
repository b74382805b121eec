package org.pillarbox.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.problem.SocketFault;

/** The facts that the guide must tell whoever installs the server. */
class GuideContentTest {
    /** What the build packs with the console, seen from this module. */
    private static final Path GUIDE = Path.of("../docs/guide");

    @Test
    void theIndexLeadsToThePagesOnSettingUp() throws IOException {
        assertTells(
                "index",
                "href=\"/help/requirements\"",
                "href=\"/help/installation\"",
                "href=\"/help/network\"",
                "href=\"/help/first-steps\"");
    }

    @Test
    @Tag("INS-010")
    void requirementsNameMemoryDiskAndJava() throws IOException {
        assertTells("requirements", "<th>at least</th>", "<th>recommended</th>");
        assertTells("requirements", "<td>Memory of the machine</td>\n<td>1 GB", "<td>2 GB or more</td>");
        assertTells("requirements", "<td>Disk for the program</td>\n<td>400 MB</td>\n<td>1 GB");
        assertTells("requirements", "<td>Java</td>\n<td>17 ");
        assertTells(
                "requirements",
                "Messages need disk space of their own",
                "The machine must be on",
                "sends or collects mail",
                "IMAP costs more than POP3");
    }

    @Test
    @Tag("INS-011")
    void networkTellsOfAddressReachAndFirewall() throws IOException {
        assertTells(
                "network",
                "fixed private address",
                "From another machine",
                "curl -I http://192.168.1.10:5108/",
                "a firewall on the server\nmay block it");
    }

    @Test
    @Tag("SRV-019")
    void installationTellsOfLowPortsOnLinuxAndWindows() throws IOException {
        assertTells(
                "installation",
                ">Ports below 1024 without being root</h3>",
                "AmbientCapabilities=CAP_NET_BIND_SERVICE",
                "sysctl -w net.ipv4.ip_unprivileged_port_start=25",
                "redirect to :10025",
                "On Windows every account may open ports below 1024",
                "netsh interface portproxy");
    }

    @Test
    @Tag("TEC-008")
    void theGuideNamesWhyMailIsSentOneMessageAfterTheOther() throws IOException {
        assertTells(
                "connection-schedule",
                "Connect Immediately for Priority Messages",
                "permanent line",
                "send immediately",
                "connects very often");
    }

    @Test
    @Tag("HOW-032")
    void theGuideComparesTheFourWaysToServeSeveralSites() throws IOException {
        assertTells("several-sites", "<th>Good</th>", "<th>Not so good</th>");
        assertTells(
                "several-sites",
                "<td><code>*REMOTE</code> mappings</td>",
                "<td>subsidiary mailboxes</td>",
                "<td>a hierarchy of servers</td>",
                "<td>LAN forwarding</td>");
    }

    @Test
    @Tag("TEC-047")
    void onePageTellsWhatToDoAboutSlowTransfersOfLargeMessages() throws IOException {
        assertTells("slow-transfers", "Lower the MTU", "Reduce block and buffer sizes", "Use POP3 then SMTP");
        assertTells("index", "href=\"/help/slow-transfers\"");
    }

    @Test
    @Tag("TEC-048")
    void onePageTellsHowToCollectThroughAMailProxy() throws IOException {
        assertTells(
                "mail-proxy",
                "<code>192.168.1.1:1025</code>",
                "<code>1110</code>",
                "<code>mycompany#mail.myisp.com</code>");
        assertTells("index", "href=\"/help/mail-proxy\"");
    }

    @Test
    @Tag("LOC-039")
    void onePageTellsHowToUseExchangeOrAnotherServer() throws IOException {
        assertTells(
                "exchange",
                "Exchange, or any other mail server beside this one",
                "<code>*@company.com 192.168.1.10</code>",
                "receive connector",
                "send connector",
                "Several offices with one domain",
                "<code>Martin 192.168.1.1</code>");
        assertTells("index", "href=\"/help/exchange\"");
    }

    @Test
    @Tag("USR-238")
    void externalAutorespondersAreShownInFiveLanguages() throws IOException {
        assertTells(
                "external-autoresponders",
                ">Unix shell</h3>",
                "line=$(tr -d '\\r' | sed",
                "echo &quot;To: $REPLY_TO&quot; &gt;&amp;2");
        assertTells(
                "external-autoresponders",
                ">Windows batch file</h3>",
                "in ('findstr /n &quot;^^&quot;') do (",
                "&gt;&amp;2 echo To: !REPLY_TO!");
        assertTells("external-autoresponders", ">Perl</h3>", "while (&lt;STDIN&gt;)", "print STDERR &quot;To: $ENV{");
        assertTells("external-autoresponders", ">Python</h3>", "sys.stdin.buffer.read()", "file=sys.stderr");
        assertTells(
                "external-autoresponders",
                ">C</h3>",
                "fgets(line, sizeof line, stdin)",
                "fprintf(stderr, &quot;To: %s");
    }

    @Test
    @Tag("TEC-062")
    void eachErrorOfTheNetworkIsExplainedWhereLettersLinkTo() throws IOException {
        for (SocketFault fault : SocketFault.values()) {
            assertEquals("/help/socket-errors#socket-error-" + fault.number(), fault.help());
            assertTells(
                    "socket-errors",
                    "<h3 id=\"socket-error-" + fault.number() + "\">Socket error " + fault.number() + "</h3>\n<p><em>"
                            + fault.text() + ".</em> ",
                    "href=\"#socket-error-" + fault.number() + "\">" + fault.number() + "</a></td>\n<td>"
                            + fault.text());
        }
        assertTells("home", "href=\"/help/socket-errors\"");
    }

    private static void assertTells(String name, String... facts) throws IOException {
        String html = GuidePage.of(name, Files.readString(GUIDE.resolve(name + ".md")))
                .html();
        for (String fact : List.of(facts)) {
            assertTrue(html.contains(fact), () -> name + " does not tell: " + fact + "\n" + html);
        }
    }
}
