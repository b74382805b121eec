package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: the number of the last change of users. */
@Entity
@Table(name = "directory_state")
class DirectoryStateEntity {
    @Id
    @Column(name = "id")
    int id;

    @Column(name = "last_change")
    long lastChange;
}
