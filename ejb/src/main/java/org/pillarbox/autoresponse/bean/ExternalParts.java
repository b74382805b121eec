package org.pillarbox.autoresponse.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.external.ExternalResponder;
import org.pillarbox.extension.command.ProgramLimits;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Settings;

/** Answers that programs write. */
@ApplicationScoped
public class ExternalParts {
    /** Whoever ends the answering closes it. */
    @Produces
    @Singleton
    ProgramRunner runner() {
        return new ProgramRunner(ProgramLimits.STANDARD);
    }

    @Produces
    @Singleton
    Responder external(ProgramRunner runner, Settings settings) throws IOException {
        return ExternalResponder.in(DataDirectory.resolve(""), runner, settings);
    }
}
