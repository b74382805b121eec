package org.pillarbox.routing.outgoing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.FieldMark;
import org.pillarbox.message.FieldSearch;
import org.pillarbox.settings.PrioritySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoredContent;

/**
 * Whether its sender marked a message as urgent, by the fields of the Header Processing page (manual 16.1.1). Reads the header alone.
 * Never throws: a message that cannot be read is not urgent. Thread safe.
 */
public final class UrgentMarks implements Predicate<StoredContent> {
    private final ContentStore contents;
    private final Settings settings;
    private final ErrorLog errors;
    private volatile Compiled compiled = new Compiled(null, List.of(), FieldSearch.of(List.of()));

    public UrgentMarks(ContentStore contents, Settings settings, ErrorLog errors) {
        this.contents = contents;
        this.settings = settings;
        this.errors = errors;
    }

    @Override
    public boolean test(StoredContent content) {
        Compiled now = compiled();
        if (now.marks().isEmpty()) {
            return false;
        }
        try {
            Map<String, List<String>> header = now.search().in(contents.open(content.location()));
            return now.marks().stream().anyMatch(mark -> mark.isIn(header));
        } catch (IOException | RuntimeException unreadable) {
            errors.error("routing", "Whether message " + content.id() + " is urgent cannot be read: " + unreadable);
            return false;
        }
    }

    private Compiled compiled() {
        PrioritySettings now = settings.get(PrioritySettings.class);
        Compiled known = compiled;
        if (known.of() != now) {
            List<FieldMark> marks = now.marks();
            known = new Compiled(
                    now,
                    marks,
                    FieldSearch.of(
                            marks.stream().map(FieldMark::field).distinct().toList()));
            compiled = known;
        }
        return known;
    }

    /** Of which record, compared by identity: the same one is given until it changes. */
    private record Compiled(PrioritySettings of, List<FieldMark> marks, FieldSearch search) {}
}
