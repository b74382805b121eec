package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: the number of the last change of autoresponders. */
@Entity
@Table(name = "autoresponder_state")
class AutoresponderStateEntity {
    @Id
    @Column(name = "id")
    int id;

    @Column(name = "last_change")
    long lastChange;
}
