package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.SessionRow;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.RuleFile;

class AdminRequestsTest {
    private final List<String> audited = new ArrayList<>();
    private final Rules rules = new Rules();
    private final AdminRequests requests = new AdminRequests(server(), () -> List.of(rules), audit());

    private static ServerStatus server() {
        return (ServerStatus) Proxy.newProxyInstance(
                AdminRequestsTest.class.getClassLoader(),
                new Class<?>[] {ServerStatus.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "sessions" ->
                        List.of(new SessionRow(
                                "a1", "pop3", "192.0.2.7", "ann\tx", Instant.parse("2026-11-23T05:00:00Z")));
                    case "endSession" -> arguments[0].equals("a1");
                    case "services" -> List.of();
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    private AuditLog audit() {
        return (AuditLog) Proxy.newProxyInstance(
                AdminRequestsTest.class.getClassLoader(), new Class<?>[] {AuditLog.class}, (proxy, call, arguments) -> {
                    audited.add(String.join(
                            " ",
                            List.of(arguments).stream().map(String::valueOf).toList()));
                    return null;
                });
    }

    private HttpAnswer ask(String method, String target, byte[] content) {
        HttpHead head = new HttpHead(method, target, Map.of());
        assertTrue(requests.isKnown(head), method + " " + target);
        return requests.answer(head, content, "boss");
    }

    private HttpAnswer ask(String method, String target) {
        return ask(method, target, new byte[0]);
    }

    @Test
    @Tag("SRV-021")
    void tellsWhoIsConnected() {
        assertEquals(
                "a1\tpop3\t192.0.2.7\tann x\t2026-11-23T05:00:00Z\n",
                ask("GET", "/sessions").text());
        assertEquals(200, ask("DELETE", "/sessions/a1").status());
        assertEquals(404, ask("DELETE", "/sessions/b2").status());
        assertEquals(List.of("sessions.end a1 by boss, from the command line"), audited);
    }

    @Test
    @Tag("LOC-044")
    void takesOverRulesFromAFile() {
        assertEquals("SMTPFWD.DAT\n", ask("GET", "/files").text());
        HttpAnswer answer = ask("PUT", "/files/SMTPFWD.DAT", "M\u00fcller 10.0.0.1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, answer.status());
        assertEquals("SMTPFWD.DAT holds now.\nmind the gap\n", answer.text());
        assertEquals("M\u00fcller 10.0.0.1\n", rules.text);
        assertEquals("M\u00fcller 10.0.0.1\n", ask("GET", "/files/SMTPFWD.DAT").text());
        ask("PUT", "/files/SMTPFWD.DAT", "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("M\u00fcller", rules.text, "as an old Windows wrote it");
        assertEquals("settings.reload SMTPFWD.DAT by boss, from the command line", audited.get(0));
    }

    @Test
    @Tag("LOC-044")
    void aLineThatCannotBeReadIsNamedAndNothingIsTakenOver() {
        for (RuntimeException refusal : List.of(
                new InvalidSetting("rules", "Line 2: no rule"),
                new EJBException(new InvalidSetting("rules", "Line 2: no rule")))) {
            rules.refusal = refusal;
            HttpAnswer answer = ask("PUT", "/files/SMTPFWD.DAT", "x".getBytes(StandardCharsets.UTF_8));
            assertEquals(422, answer.status());
            assertEquals("Line 2: no rule\n", answer.text());
        }
        assertEquals("", rules.text);
        assertEquals(List.of(), audited);
        rules.refusal = new IllegalStateException("a bug");
        assertThrows(IllegalStateException.class, () -> ask("PUT", "/files/SMTPFWD.DAT", new byte[0]));
    }

    @Test
    void knowsNothingElse() {
        for (String request : List.of(
                "GET /",
                "POST /sessions",
                "PUT /files/OTHER.DAT",
                "GET /files/../SMTPFWD.DAT",
                "DELETE /files/SMTPFWD.DAT",
                "GET http://mail.example/sessions")) {
            String[] parts = request.split(" ");
            assertFalse(requests.isKnown(new HttpHead(parts[0], parts[1], Map.of())), request);
        }
    }

    private static final class Rules implements RuleFile {
        private String text = "";
        private RuntimeException refusal;

        @Override
        public String name() {
            return "SMTPFWD.DAT";
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public List<String> replace(String wanted) {
            if (refusal != null) {
                throw refusal;
            }
            text = wanted;
            return List.of("mind the gap");
        }
    }
}
