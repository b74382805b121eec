package org.pillarbox.filter.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.pillarbox.journal.audit.AuditLog;

/** An audit log that tests look at. */
final class NotedAudit implements AuditLog {
    final List<String> lines = new ArrayList<>();

    @Override
    public void record(String action, String subject, String details) {
        lines.add(action + " " + subject);
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return List.of();
    }

    @Override
    public long count() {
        return lines.size();
    }

    @Override
    public OptionalLong firstForged() {
        return OptionalLong.empty();
    }
}
