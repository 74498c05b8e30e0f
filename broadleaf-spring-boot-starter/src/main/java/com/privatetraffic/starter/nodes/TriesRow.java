package com.privatetraffic.starter.nodes;

import java.time.OffsetDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Index;
import javax.persistence.Table;

/** The table of {@link Tries}, mapped only so that Hibernate makes or checks it with Broadleaf's own. */
@Entity
@Table(name = "NODE_TRIES", indexes = @Index(name = "NODE_TRIES_ENDS", columnList = "ENDS_AT"))
public class TriesRow {

    @Id
    @Column(name = "NAME", length = 64)
    String name;

    @Column(name = "TRIES", nullable = false)
    int tries;

    /** With its zone, because nodes may run in different ones. */
    @Column(name = "ENDS_AT", nullable = false, columnDefinition = "timestamp with time zone")
    OffsetDateTime endsAt;
}
