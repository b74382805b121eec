package org.pillarbox.routing.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAddress;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.routing.mapping.MappingUsage;

/** A mapping. */
@Entity
@Table(name = "mapping")
class MappingEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mapping")
    @SequenceGenerator(name = "mapping", sequenceName = "mapping_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    /** As it was typed. */
    @Column(name = "address")
    String address;

    @Column(name = "address_key")
    String addressKey;

    @Column(name = "target")
    String target;

    @Column(name = "target_key")
    String targetKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "used_for")
    MappingUsage usage;

    /** Null for all. */
    @Column(name = "in_mail_id")
    Long inMailId;

    @Column(name = "remark")
    String remark;

    @Column(name = "remark_key")
    String remarkKey;

    void take(Mapping mapping) {
        address = mapping.address().toString();
        addressKey = mapping.address().key();
        target = mapping.target().toString();
        targetKey = mapping.target().key();
        usage = mapping.usage();
        inMailId = mapping.inMail().orElse(null);
        remark = mapping.comment();
        remarkKey = remark.toLowerCase(Locale.ROOT);
    }

    Mapping mapping() {
        return new Mapping(
                id,
                MappingAddress.parse(address),
                MappingTarget.parse(target).orElseThrow(),
                usage,
                Optional.ofNullable(inMailId),
                remark);
    }
}
