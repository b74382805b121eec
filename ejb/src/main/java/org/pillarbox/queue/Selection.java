package org.pillarbox.queue;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What of the queue an administrator has chosen to do something with. */
public sealed interface Selection {
    /** Single entries. */
    record Ids(Set<Long> ids) implements Selection {
        /** As many as a page could ever show. */
        public static final int MOST = 1000;

        public Ids {
            ids = Set.copyOf(ids);
            if (ids.size() > MOST) {
                throw new IllegalArgumentException(ids.size() + " entries at once");
            }
        }

        @Override
        public String toString() {
            return new TreeSet<>(ids).toString();
        }
    }

    /** Every entry that a filter lets through at the time. */
    record Matching(QueueFilter filter) implements Selection {
        public Matching {
            Objects.requireNonNull(filter, "filter");
        }

        @Override
        public String toString() {
            return filter.toString();
        }
    }
}
