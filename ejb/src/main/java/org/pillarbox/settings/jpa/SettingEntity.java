package org.pillarbox.settings.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One settings record as text. */
@Entity
@Table(name = "setting")
class SettingEntity {
    @Id
    @Column(name = "kind")
    String kind;

    @Column(name = "body")
    String body;

    @Column(name = "revision")
    long revision;

    protected SettingEntity() {}

    SettingEntity(String kind) {
        this.kind = kind;
    }
}
