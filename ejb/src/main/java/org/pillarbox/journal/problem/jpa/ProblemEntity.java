package org.pillarbox.journal.problem.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.journal.problem.SocketFault;

/** A cause on a day. */
@Entity
@Table(name = "problem")
class ProblemEntity {
    private static final int NO_FAULT = 0;

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "cause")
    String cause;

    @Column(name = "on_day")
    LocalDate onDay;

    @Column(name = "place")
    String place;

    @Column(name = "subject")
    String subject;

    @Column(name = "words")
    String words;

    @Column(name = "error")
    String error;

    @Column(name = "remedy")
    String remedy;

    @Column(name = "page")
    String page;

    @Column(name = "fault")
    int fault;

    @Column(name = "first_at")
    Instant firstAt;

    @Column(name = "last_at")
    Instant lastAt;

    @Column(name = "times")
    long times;

    @Column(name = "is_over")
    boolean ended;

    /** The day that its letter counts for; null without one. */
    @Column(name = "written_on")
    LocalDate writtenOn;

    void take(Reported reported) {
        Problem problem = reported.problem();
        place = problem.place();
        subject = problem.subject();
        words = problem.text();
        error = problem.error();
        remedy = problem.remedy();
        page = problem.page();
        fault = problem.fault().map(SocketFault::number).orElse(NO_FAULT);
        firstAt = reported.first();
        lastAt = reported.last();
        times = reported.times();
        ended = false;
    }

    Reported reported() {
        Optional<SocketFault> number = Arrays.stream(SocketFault.values())
                .filter(each -> each.number() == fault)
                .findAny();
        return new Reported(new Problem(subject, place, words, error, remedy, page, number), firstAt, lastAt, times);
    }
}
