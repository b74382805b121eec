package org.pillarbox.queue.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportCodec;

/** A report that is to be written. */
@Entity
@Table(name = "due_report")
class DueReportEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "due_report_seq")
    @SequenceGenerator(name = "due_report_seq", sequenceName = "due_report_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "occasion")
    String occasion;

    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "details")
    byte[] details;

    protected DueReportEntity() {}

    DueReportEntity(Report report) {
        this.occasion = report.occasion();
        this.contentId = report.content().value();
        this.details = ReportCodec.encode(report);
    }

    Report report() {
        return ReportCodec.decode(details);
    }
}
