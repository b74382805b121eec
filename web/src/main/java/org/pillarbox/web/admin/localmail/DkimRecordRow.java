package org.pillarbox.web.admin.localmail;

import java.util.Optional;
import org.pillarbox.filter.authenticity.signing.DkimKeys.TxtRecord;
import org.pillarbox.filter.authenticity.signing.DkimSigning.DnsFinding;

/** A record to publish as the page shows it. */
public final class DkimRecordRow {
    private static final int LINE = 60;

    private final TxtRecord record;
    private final Optional<DnsFinding> finding;

    DkimRecordRow(TxtRecord record, Optional<DnsFinding> finding) {
        this.record = record;
        this.finding = finding;
    }

    public String getName() {
        return record.name();
    }

    public String getText() {
        return record.text();
    }

    public String getZone() {
        return record.name() + ". IN TXT ( " + record.quoted() + " )";
    }

    public String getKind() {
        return "dkimkeys." + record.kind();
    }

    /** How high its box must be. */
    public int getRows() {
        return record.text().length() / LINE + 1;
    }

    /** The key of what DNS says; empty before it was asked. */
    public String getFinding() {
        return finding.map(found -> switch (found) {
                    case THERE -> "dkimkeys.there";
                    case MISSING -> "dkimkeys.missing";
                    case DIFFERENT -> "dkimkeys.different";
                    case NO_ANSWER -> "dkimkeys.noanswer";
                })
                .orElse("");
    }

    public String getStyle() {
        return finding.filter(found -> found == DnsFinding.THERE).isPresent() ? "ok" : "warn";
    }
}
