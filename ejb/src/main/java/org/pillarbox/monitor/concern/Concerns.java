package org.pillarbox.monitor.concern;

import java.util.List;
import java.util.stream.StreamSupport;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.journal.ErrorLog;

/** What is wrong now, in all parts of the server. */
public final class Concerns {
    private final Iterable<ConcernSource> sources;
    private final ErrorLog errors;

    public Concerns(Iterable<ConcernSource> sources, ErrorLog errors) {
        this.sources = sources;
        this.errors = errors;
    }

    /** All of them. */
    public List<Concern> now() {
        return StreamSupport.stream(sources.spliterator(), false)
                .flatMap(source -> of(source).stream())
                .toList();
    }

    /** One part of the server that cannot tell how it is does not keep the others from telling. */
    private List<Concern> of(ConcernSource source) {
        try {
            return source.concerns();
        } catch (RuntimeException failure) {
            errors.error("home page", "Something cannot tell whether all is well: " + failure);
            return List.of();
        }
    }
}
