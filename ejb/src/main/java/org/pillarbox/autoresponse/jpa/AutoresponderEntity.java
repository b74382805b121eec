package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.ResponderType;

/** A user's autoresponder; there is none where its page was never submitted. */
@Entity
@Table(name = "autoresponder")
class AutoresponderEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "responder")
    ResponderType type;

    @Column(name = "keep_message")
    boolean keep;

    @Column(name = "only_once")
    boolean onlyOnce;

    @Enumerated(EnumType.STRING)
    @Column(name = "clear_every")
    ClearEvery clearEvery;

    @Column(name = "answer_text")
    String text;

    @Column(name = "by_administrator")
    boolean byAdministrator;

    @Column(name = "command_line")
    String command;

    @Column(name = "filters")
    String filters;

    @Column(name = "triggers")
    String triggers;

    /** For JPA. */
    AutoresponderEntity() {}

    AutoresponderEntity(long userId, Autoresponder settings) {
        this.userId = userId;
        type = settings.type();
        keep = settings.keep();
        onlyOnce = settings.onlyOnce();
        clearEvery = settings.clearEvery();
        text = settings.text();
        byAdministrator = settings.byAdministrator();
        command = settings.command();
        filters = settings.filters();
        triggers = settings.triggers();
    }

    Autoresponder settings() {
        return new Autoresponder(type, keep, onlyOnce, clearEvery, text, byAdministrator, command, filters, triggers);
    }
}
