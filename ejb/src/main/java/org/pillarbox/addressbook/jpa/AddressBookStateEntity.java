package org.pillarbox.addressbook.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: the number of the last change of the address book. */
@Entity
@Table(name = "address_book_state")
class AddressBookStateEntity {
    @Id
    @Column(name = "id")
    int id;

    @Column(name = "last_change")
    long lastChange;
}
