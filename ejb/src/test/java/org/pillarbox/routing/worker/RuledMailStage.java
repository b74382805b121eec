package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.listener.smtp.RuleCheck;
import org.pillarbox.listener.smtp.SmtpChecks;
import org.pillarbox.protocol.smtp.SmtpOptions;
import org.pillarbox.protocol.smtp.SmtpSession;
import org.pillarbox.protocol.transcript.MemoryPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;
import org.pillarbox.rules.smtp.CompiledSmtpRules;
import org.pillarbox.rules.smtp.RuleHits;
import org.pillarbox.rules.smtp.RuleJudge;
import org.pillarbox.rules.smtp.RulesFile;
import org.pillarbox.rules.smtp.RulesReload;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SmtpRulesSettings;

/** A server of the domains local.com and domain.com with rules, in memory. */
final class RuledMailStage implements TranscriptStage {
    private static final Map<String, Long> USERS = Map.of("bill", 4L, "sales", 5L);
    private static final Peer PEER = new Peer(
            "s1",
            "smtp",
            new InetSocketAddress("192.0.2.7", 40000),
            new InetSocketAddress("192.0.2.1", 25),
            Optional.empty());

    private final RoutingFixture server = new RoutingFixture();
    private boolean routed;

    RuledMailStage() {
        USERS.forEach((name, id) -> server.users.add(id, name, false));
        server.settings.put(new LocalMailSettings("local.com", List.of("local.com", "domain.com")));
    }

    @Override
    public TranscriptPeer open(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        LocalDateTime now = LocalDateTime.parse("2026-11-23T10:00:00");
        for (String given : transcript.givens()) {
            String[] words = given.split(" ", 2);
            if (words[0].equals("now")) {
                now = LocalDateTime.parse(words[1]);
            } else {
                assertEquals("rule", words[0]);
                text.append(words[1]).append('\n');
            }
        }
        server.settings.put(new SmtpRulesSettings(text.toString(), false));
        Clock clock = Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        RuleJudge judge = new RuleJudge(new CompiledSmtpRules(server.settings), new RuleHits(clock), clock);
        RulesFile none = new RulesFile(Path.of("no-such-file"), Path.of("no-such-mark"));
        RulesReload reload = new RulesReload(none, server.settings, changed -> {}, server.errors);
        SmtpChecks checks = new SmtpChecks(List.of(new RuleCheck(judge, reload)));
        return new MemoryPeer(new SmtpSession(PEER, new CheckedListener(server, checks), SmtpOptions.defaults()), 1);
    }

    @Override
    public void check(String fact) {
        if (!routed) {
            server.route();
            routed = true;
        }
        String[] words = fact.split(" ", 3);
        switch (words[0]) {
            case "mailbox" ->
                assertEquals(
                        Integer.parseInt(words[2]),
                        server.mailbox(USERS.get(words[1])).size(),
                        fact);
            case "queued" ->
                assertEquals(
                        Integer.parseInt(words[1]),
                        server.database.committed().queued.size());
            case "reports" ->
                assertEquals(
                        Integer.parseInt(words[1]),
                        server.database.committed().due.size());
            case "trace" -> {
                List<String> steps = server.database.committed().traces.values().stream()
                        .flatMap(trace -> trace.recipients().stream())
                        .filter(fate -> fate.recipient().equals(words[1]))
                        .flatMap(fate -> fate.steps().stream())
                        .map(Trace.Step::text)
                        .toList();
                assertTrue(steps.contains(words[2]), () -> steps + " lacks " + words[2]);
            }
            default -> throw new IllegalArgumentException("then: " + fact);
        }
    }
}
