package org.pillarbox.settings.inmail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.SettingText;

/** One In Mail as names and values. Names never change; what is missing has its default. */
public final class InMailText {
    /** The names of what is never written out. */
    public static final Set<String> UNSPOKEN = Set.of("password", "certificates");

    private InMailText() {}

    /** Writes all but the number. */
    public static SettingText write(InMail inMail) {
        SettingText text = SettingText.EMPTY
                .with("name", inMail.name())
                .with("enabled", inMail.enabled())
                .with(
                        "connections",
                        inMail.connections().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (inMail.method() instanceof Method.Pop3 pop3) {
            return pop3(text.with("method", "pop3"), pop3);
        }
        if (inMail.method() instanceof Method.Smtp smtp) {
            return text.with("method", "smtp")
                    .with("wait-seconds", smtp.waitSeconds())
                    .with("etrn", smtp.etrn())
                    .with("etrn-domain", smtp.etrnDomain())
                    .with(
                            "etrn-server",
                            smtp.etrnServer().map(LanServer::toString).orElse(""));
        }
        Method.Transfer transfer = (Method.Transfer) inMail.method();
        return text.with("method", "transfer")
                .with("path", transfer.path())
                .with("users", String.join("\n", transfer.users()));
    }

    private static SettingText pop3(SettingText text, Method.Pop3 pop3) {
        SettingText with = text.with("host", pop3.server().host())
                .with("port", pop3.server().port())
                .with("security", word(pop3.security()))
                .with("certificates", pop3.certificates())
                .with("login", word(pop3.login()))
                .with("user", pop3.user())
                .with("password", pop3.sealedPassword())
                .with("accepted", String.join("\n", pop3.accepted().entries()))
                .with("limit-kb", pop3.download().limitKb())
                .with("leave-days", pop3.download().leaveDays())
                .with("download-rules", pop3.download().rules())
                .with("remove-duplicates", pop3.download().removeDuplicates());
        return detection(route(with, pop3.route()), pop3.detection());
    }

    private static SettingText route(SettingText text, CollectedRoute route) {
        if (route instanceof CollectedRoute.ToTarget to) {
            return text.with("route", "target").with("target", to.target());
        }
        if (route instanceof CollectedRoute.ToServer to) {
            return text.with("route", "server")
                    .with("target-address", to.address())
                    .with("target-server", to.server());
        }
        if (route instanceof CollectedRoute.Subject subject) {
            return text.with("route", "subject").with("marker", subject.marker());
        }
        return text.with("route", route instanceof CollectedRoute.SingleAddress ? "single-address" : "detected");
    }

    private static SettingText detection(SettingText text, DetectionOptions options) {
        return text.with("envelope", options.envelope())
                .with(
                        "special-fields",
                        options.special().stream().map(SpecialField::toString).collect(Collectors.joining("\n")))
                .with("read-special", word(options.readSpecial()))
                .with("read-received", word(options.readReceived()))
                .with("ignore-resent", options.ignoreResent())
                .with("ignore-bare-received", options.ignoreBareReceived())
                .with("only-mappings", options.onlyMappings())
                .with("drop-from-line", options.dropFromLine())
                .with("order", options.order().stream().map(InMailText::word).collect(Collectors.joining(",")));
    }

    /**
     * Reads one.
     *
     * @throws InvalidSetting when a value has not even the right form
     */
    public static InMail read(int number, SettingText text) {
        Set<Integer> connections = text.list("connections", List.of()).stream()
                .map(InMailText::number)
                .collect(Collectors.toSet());
        Method method =
                switch (text.text("method", "pop3")) {
                    case "pop3" -> pop3(text);
                    case "smtp" ->
                        new Method.Smtp(
                                text.integer("wait-seconds", 60),
                                text.flag("etrn", false),
                                text.text("etrn-domain", ""),
                                server("etrn-server", text.text("etrn-server", "")));
                    case "transfer" -> new Method.Transfer(text.text("path", ""), lines(text.text("users", "")));
                    default -> throw new InvalidSetting("method", "There is no such method");
                };
        return new InMail(number, text.text("name", ""), text.flag("enabled", true), connections, method);
    }

    private static Method.Pop3 pop3(SettingText text) {
        Download download = new Download(
                text.number("limit-kb", 0),
                text.integer("leave-days", 0),
                text.flag("download-rules", false),
                text.flag("remove-duplicates", false));
        return new Method.Pop3(
                new LanServer(text.text("host", ""), text.integer("port", Pop3Security.NONE.port())),
                one(Pop3Security.values(), text, "security", Pop3Security.STARTTLS),
                text.text("certificates", ""),
                one(Pop3Login.values(), text, "login", Pop3Login.PLAIN),
                text.text("user", ""),
                text.text("password", ""),
                AcceptedAddresses.of(lines(text.text("accepted", ""))),
                download,
                route(text),
                detection(text));
    }

    private static CollectedRoute route(SettingText text) {
        return switch (text.text("route", "detected")) {
            case "target" -> new CollectedRoute.ToTarget(text.text("target", ""));
            case "server" ->
                new CollectedRoute.ToServer(
                        text.text("target-address", ""),
                        server("target-server", text.text("target-server", ""))
                                .orElseThrow(() -> new InvalidSetting("targetServer", "A server must be named")));
            case "subject" -> new CollectedRoute.Subject(text.text("marker", CollectedRoute.MARKER));
            case "single-address" -> new CollectedRoute.SingleAddress();
            case "detected" -> new CollectedRoute.Detected();
            default -> throw new InvalidSetting("route", "There is no such way of routing");
        };
    }

    private static DetectionOptions detection(SettingText text) {
        DetectionOptions usual = DetectionOptions.DEFAULT;
        String order = usual.order().stream().map(InMailText::word).collect(Collectors.joining(","));
        return new DetectionOptions(
                text.flag("envelope", usual.envelope()),
                lines(text.text("special-fields", "")).stream()
                        .map(line -> SpecialField.parse(line)
                                .orElseThrow(
                                        () -> new InvalidSetting("special", "\"" + line + "\" names no header field")))
                        .toList(),
                one(Reading.values(), text, "read-special", usual.readSpecial()),
                one(Reading.values(), text, "read-received", usual.readReceived()),
                text.flag("ignore-resent", usual.ignoreResent()),
                text.flag("ignore-bare-received", usual.ignoreBareReceived()),
                text.flag("only-mappings", usual.onlyMappings()),
                text.flag("drop-from-line", usual.dropFromLine()),
                Arrays.stream(text.text("order", order).split(","))
                        .filter(word -> !word.isBlank())
                        .map(word -> one(OrderLine.values(), word.strip(), "order"))
                        .toList());
    }

    private static Optional<LanServer> server(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                LanServer.parse(typed).orElseThrow(() -> new InvalidSetting(field, "\"" + typed + "\" is no server")));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException none) {
            throw new InvalidSetting("connections", "\"" + word + "\" is not the number of a Connection");
        }
    }

    private static <E extends Enum<E>> E one(E[] values, SettingText text, String name, E absent) {
        return one(values, text.text(name, word(absent)), name);
    }

    private static <E extends Enum<E>> E one(E[] values, String word, String name) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(name, "\"" + word + "\" is none of " + Arrays.toString(values)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
