package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.time.Instant;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.web.shell.Texts;

/**
 * One collection in words.
 *
 * @param at when it began
 * @param good whether it came to its end
 * @param words what it brought, or what went wrong
 */
public record InMailRunRow(Instant at, boolean good, String words) implements Serializable {
    static InMailRunRow of(InMailRun run) {
        return new InMailRunRow(
                run.started(),
                run.result().fault().isEmpty(),
                run.result()
                        .fault()
                        .orElseGet(() -> Texts.of(
                                "inmail.run.words",
                                run.result().collected(),
                                run.result().listed(),
                                run.result().deleted())));
    }
}
