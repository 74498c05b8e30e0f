package com.privatetraffic.starter.nodes;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The table of {@link Leases}, mapped only so that Hibernate makes or checks it with Broadleaf's own. */
@Entity
@Table(name = "NODE_LEASE")
public class LeaseRow {

    @Id
    @Column(name = "NAME", length = 100)
    String name;

    @Column(name = "HOLDER", length = 36, nullable = false)
    String holder;

    /** With its zone, because nodes may run in different ones. */
    @Column(name = "ENDS_AT", nullable = false, columnDefinition = "timestamp with time zone")
    java.time.OffsetDateTime endsAt;
}
