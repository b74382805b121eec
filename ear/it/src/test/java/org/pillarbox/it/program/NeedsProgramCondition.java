package org.pillarbox.it.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides about {@link NeedsProgram}. */
final class NeedsProgramCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, NeedsProgram.class))
                .flatMap(NeedsProgramCondition::missing);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("what it needs is there");
        }
        String reason = missing.get();
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(reason + ", but a CI run must have it: .ci/run installs it");
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    private static Optional<String> missing(NeedsProgram needed) {
        String program = needed.value();
        String module = needed.perlModule();
        if (find(program).isEmpty()) {
            return Optional.of(program + " is not installed (Debian: apt install " + program + ")");
        }
        if (!module.isEmpty()
                && ProgramRun.of(List.of("perl", "-M" + module, "-e", "1"), new byte[0])
                                .exitCode()
                        != 0) {
            return Optional.of(program + " lacks the Perl module " + module);
        }
        return Optional.empty();
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
