package org.pillarbox.autoresponse.external;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.extension.command.CommandLine;
import org.pillarbox.extension.command.Program;
import org.pillarbox.extension.command.ProgramEnd;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.settings.DiagnosticsSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Has the command of a user's page write the answers (manual 4.2.3.2.2). */
public final class ExternalResponder implements Responder {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.autoresponse");
    private static final int MOST_LOGGED = 10;
    private static final int LONGEST_LOGGED = 500;

    private final ProgramRunner runner;
    private final Settings settings;
    private final Path data;

    private ExternalResponder(ProgramRunner runner, Settings settings, Path data) {
        this.runner = runner;
        this.settings = settings;
        this.data = data;
    }

    /**
     * The responder of a server.
     *
     * @param data the data directory, where programs run. Files that a killed process left there are deleted
     */
    public static ExternalResponder in(Path data, ProgramRunner runner, Settings settings) throws IOException {
        RunFiles.clean(data);
        return new ExternalResponder(runner, settings, data.toAbsolutePath());
    }

    @Override
    public ResponderType type() {
        return ResponderType.EXTERNAL;
    }

    @Override
    public Response respond(AnswerRequest request) throws IOException {
        CommandLine command;
        try {
            command = CommandLine.parse(request.autoresponder().command());
        } catch (IllegalArgumentException wrong) {
            return new Response.Failed(wrong.getMessage());
        }
        Path folder = Files.createDirectories(
                new AnswerFiles(data).userFolder(request.user().name()));
        Map<String, String> variables = ProgramVariables.of(request, folder);
        try (RunFiles files = new RunFiles(data)) {
            files.write(request.incoming().content(), variables);
            ProgramEnd end = runner.run(new Program(
                    command.in(data).and(files.control().toString()),
                    data,
                    variables,
                    files.input(),
                    files.output(),
                    files.errors()));
            if (settings.get(DiagnosticsSettings.class).keepTemporaryFiles()) {
                files.keep();
            }
            return response(request, files, end);
        }
    }

    private Response response(AnswerRequest request, RunFiles files, ProgramEnd end) throws IOException {
        String command = request.autoresponder().command();
        if (end instanceof ProgramEnd.Stopped) {
            throw new InterruptedIOException("the server stops");
        }
        if (end instanceof ProgramEnd.NotStarted failure) {
            return failed(command, "could not be started: " + failure.reason());
        }
        if (end instanceof ProgramEnd.TimedOut) {
            return failed(command, "did not end in time, and was ended");
        }
        if (end instanceof ProgramEnd.Flooded flooded) {
            return failed(command, "wrote too much to " + flooded.where() + ", and was ended");
        }
        String errors = Files.exists(files.errors())
                ? new String(Files.readAllBytes(files.errors()), StandardCharsets.UTF_8)
                : "";
        int code = ((ProgramEnd.Exited) end).code();
        if (code != 0) {
            String said = shown(errors.lines().toList());
            return failed(command, "ended with code " + code + (said.isEmpty() ? "" : ", and wrote:\n" + said));
        }
        return answer(request, Files.readAllBytes(files.output()), ControlLines.parse(errors));
    }

    private Response answer(AnswerRequest request, byte[] written, ControlLines control) throws IOException {
        if (!control.others().isEmpty()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The autoresponder of {0} wrote to standard error: {1}",
                    request.user().name(),
                    shown(control.others()));
        }
        boolean conforming = request.style().conforming();
        List<Address> to = control.to().isEmpty()
                ? request.incoming().correspondent(conforming).stream().toList()
                : control.to();
        Optional<String> reason = control.nobody()
                ? Optional.of("the program wants no answer")
                : written.length == 0
                        ? Optional.of("the program wrote nothing")
                        : to.isEmpty() ? Optional.of("there is nobody to answer") : Optional.empty();
        if (reason.isPresent()) {
            // Without an answer only the program itself can have the message go.
            return new Response.Nothing(reason.get(), control.keep().orElse(true));
        }
        ReversePath own = conforming
                ? ReversePath.NULL
                : ReversePath.of(request.incoming().recipient());
        Envelope envelope = Envelope.from(control.from().map(ReversePath::of).orElse(own))
                .withRecipients(to.stream().map(EnvelopeRecipient::of).toList());
        String host = settings.get(LocalMailSettings.class).hostName();
        return new Response.Send(
                envelope,
                new ProgramAnswer(
                        written,
                        request.incoming().id(),
                        host,
                        request.now(),
                        request.style().zone()),
                control.keep().orElse(request.autoresponder().keep()),
                request.autoresponder().onlyOnce(),
                Optional.empty());
    }

    private static Response failed(String command, String what) {
        return new Response.Failed("The program \"" + command + "\" " + what);
    }

    private static String shown(List<String> lines) {
        String text = String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LOGGED)))
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
        return text.length() > LONGEST_LOGGED ? text.substring(0, LONGEST_LOGGED) : text;
    }
}
