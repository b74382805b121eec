package org.pillarbox.inmail.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.history.InMailRun;

/** A collection. */
@Entity
@Table(name = "in_mail_run")
class InMailRunEntity {
    private static final int LONGEST_FAULT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "in_mail_run_seq")
    @SequenceGenerator(name = "in_mail_run_seq", sequenceName = "in_mail_run_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "in_mail")
    int inMail;

    @Column(name = "connection")
    int connection;

    @Column(name = "started")
    Instant started;

    @Column(name = "ended")
    Instant ended;

    @Column(name = "listed")
    int listed;

    @Column(name = "collected")
    int collected;

    @Column(name = "bytes")
    long bytes;

    @Column(name = "deleted")
    int deleted;

    @Column(name = "too_large")
    int tooLarge;

    @Column(name = "duplicates")
    int duplicates;

    @Column(name = "fault")
    String fault;

    protected InMailRunEntity() {}

    InMailRunEntity(InMailRun run) {
        this.inMail = run.inMail();
        this.connection = run.connection();
        this.started = run.started();
        this.ended = run.ended();
        this.listed = run.result().listed();
        this.collected = run.result().collected();
        this.bytes = run.result().bytes();
        this.deleted = run.result().deleted();
        this.tooLarge = run.result().tooLarge();
        this.duplicates = run.result().duplicates();
        this.fault = run.result()
                .fault()
                .map(words -> words.length() > LONGEST_FAULT ? words.substring(0, LONGEST_FAULT) : words)
                .orElse(null);
    }

    InMailRun run() {
        Collected result =
                new Collected(listed, collected, bytes, deleted, tooLarge, duplicates, Optional.ofNullable(fault));
        return new InMailRun(inMail, connection, started, ended, result);
    }
}
