package org.pillarbox.monitor.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.protocol.peer.DnsServer;

/** Against a real name server. */
@Timeout(30)
class ResolvedMailExchangersTest {
    @Test
    void givesTheHostsAsTheyAreNowAndKnowsNoneNullAndSilence() throws IOException {
        try (DnsServer server =
                DnsServer.with(Map.of("two.example", "@ MX 20 Backup\n@ MX 10 mail\nnomail MX 0 .\n"))) {
            ResolverOptions options = new ResolverOptions(List.of(server.address()), Duration.ofSeconds(5), false);
            MailExchangers exchangers = new ResolvedMailExchangers(new DnsResolver(() -> options, Clock.systemUTC()));
            assertEquals(List.of("mail.two.example", "backup.two.example"), exchangers.of("two.example"));
            server.zone("two.example", "@ MX 10 other\n");
            assertEquals(List.of("other.two.example"), exchangers.of("two.example"));
            assertEquals(List.of(), exchangers.of("nowhere.two.example"));
            assertThrows(IOException.class, () -> exchangers.of("elsewhere.example"));
            assertThrows(IOException.class, () -> exchangers.of("a..b"));
            server.zone("two.example", "nomail MX 0 .\n");
            assertEquals(List.of(""), exchangers.of("nomail.two.example"));
        }
    }
}
