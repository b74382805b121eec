package org.pillarbox.listener;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.RuleFile;

/**
 * What the command line can ask for: {@code GET /services}, {@code GET /sessions}, {@code DELETE /sessions/ID},
 * {@code GET /files}, and {@code GET} or {@code PUT} of {@code /files/NAME}. Answers are lines, their columns apart by tabs.
 */
final class AdminRequests {
    private static final HttpAnswer NOT_THERE = HttpAnswer.of(404, "There is nothing of this name");
    private static final String SESSIONS = "/sessions/";
    private static final String FILES = "/files/";

    private final ServerStatus server;
    private final Supplier<List<RuleFile>> files;
    private final AuditLog audit;

    AdminRequests(ServerStatus server, Supplier<List<RuleFile>> files, AuditLog audit) {
        this.server = server;
        this.files = files;
        this.audit = audit;
    }

    /** Whether there is such a request, so that its content is worth reading. */
    boolean isKnown(HttpHead head) {
        String target = head.target();
        return switch (head.method()) {
            case "GET" ->
                target.equals("/services")
                        || target.equals("/sessions")
                        || target.equals("/files")
                        || file(target).isPresent();
            case "PUT" -> file(target).isPresent();
            case "DELETE" -> target.startsWith(SESSIONS);
            default -> false;
        };
    }

    /** The answer to an administrator. */
    HttpAnswer answer(HttpHead head, byte[] content, String administrator) {
        String target = head.target();
        if (head.method().equals("PUT")) {
            return file(target)
                    .map(file -> replace(file, content, administrator))
                    .orElse(NOT_THERE);
        }
        if (head.method().equals("DELETE")) {
            return end(target.substring(SESSIONS.length()), administrator);
        }
        return switch (target) {
            case "/services" ->
                lines(server.services().stream()
                        .map(row -> columns(
                                row.name(),
                                row.bindAddress(),
                                Integer.toString(row.openPort()),
                                row.state(),
                                row.reason())));
            case "/sessions" ->
                lines(server.sessions().stream()
                        .map(row -> columns(
                                row.id(),
                                row.service(),
                                row.address(),
                                row.user(),
                                row.since().toString())));
            case "/files" -> lines(files.get().stream().map(RuleFile::name));
            default -> file(target).map(file -> HttpAnswer.of(200, file.text())).orElse(NOT_THERE);
        };
    }

    private HttpAnswer replace(RuleFile file, byte[] content, String administrator) {
        List<String> warnings;
        try {
            warnings = file.replace(text(content));
        } catch (RuntimeException e) {
            return HttpAnswer.of(422, refusal(e).orElseThrow(() -> e).getMessage());
        }
        audit.record("settings.reload", file.name(), "by " + administrator + ", from the command line");
        return lines(Stream.concat(Stream.of(file.name() + " holds now."), warnings.stream()));
    }

    private HttpAnswer end(String session, String administrator) {
        if (!server.endSession(session)) {
            return NOT_THERE;
        }
        audit.record("sessions.end", session, "by " + administrator + ", from the command line");
        return HttpAnswer.of(200, "The session ends.");
    }

    private Optional<RuleFile> file(String target) {
        return target.startsWith(FILES)
                ? files.get().stream()
                        .filter(file -> file.name().equals(target.substring(FILES.length())))
                        .findFirst()
                : Optional.empty();
    }

    /** The container wraps a refusal that it does not know as one of the application's. */
    private static Optional<InvalidSetting> refusal(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(5)
                .filter(InvalidSetting.class::isInstance)
                .map(InvalidSetting.class::cast)
                .findFirst();
    }

    /** Old servers wrote their files in the code page of their Windows. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static String columns(String... columns) {
        return Stream.of(columns)
                .map(column -> column.replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining("\t"));
    }

    private static HttpAnswer lines(Stream<String> lines) {
        return HttpAnswer.of(200, lines.collect(Collectors.joining("\n")));
    }
}
