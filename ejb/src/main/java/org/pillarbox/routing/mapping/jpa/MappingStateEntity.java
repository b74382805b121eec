package org.pillarbox.routing.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: the number of the last change of mappings. */
@Entity
@Table(name = "mapping_state")
class MappingStateEntity {
    @Id
    @Column(name = "id")
    int id;

    @Column(name = "last_change")
    long lastChange;
}
