package org.pillarbox.schedule.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;

/** A run. */
@Entity
@Table(name = "connect_run")
class ConnectRunEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "connect_run_seq")
    @SequenceGenerator(name = "connect_run_seq", sequenceName = "connect_run_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "connection")
    int connection;

    @Column(name = "connection_name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    RunCause cause;

    @Column(name = "caused_by")
    String causedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    RunState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    RunStep step;

    /** The connection's number until the run is over. */
    @Column(name = "busy")
    Integer busy;

    @Column(name = "requested")
    Instant requested;

    @Column(name = "started")
    Instant started;

    @Column(name = "ended")
    Instant ended;

    @Column(name = "node")
    String node;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "stop_asked")
    boolean stopAsked;

    @Column(name = "sent")
    int sent;

    @Column(name = "unsent")
    int unsent;

    @Column(name = "to_send")
    int toSend;

    @Column(name = "collected")
    int collected;

    @Column(name = "to_collect")
    int toCollect;

    @Column(name = "troubles")
    String troubles;

    ConnectRun run() {
        return new ConnectRun(
                id,
                connection,
                name,
                cause,
                causedBy,
                state,
                step,
                requested,
                Optional.ofNullable(started),
                Optional.ofNullable(ended),
                node == null ? "" : node,
                stopAsked,
                new Tally(sent, unsent, toSend, collected, toCollect),
                troubles.lines().toList());
    }
}
