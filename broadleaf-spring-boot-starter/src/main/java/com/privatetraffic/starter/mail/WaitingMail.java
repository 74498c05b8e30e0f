package com.privatetraffic.starter.mail;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Index;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.hibernate.annotations.Type;

/** The table of the outbox, mapped so that Hibernate makes it like the rest of Broadleaf's; {@link Outbox} speaks SQL. */
@Entity
@Table(name = "BLC_WAITING_MAIL", indexes = @Index(name = "BLC_WAITING_MAIL_DUE", columnList = "NEXT_TRY_AT"))
class WaitingMail {

    @Id
    @Column(name = "MAIL_ID", length = 36)
    String id;

    @Column(name = "RECIPIENT", nullable = false, length = 320)
    String recipient;

    @Column(name = "SENDER", nullable = false, length = 320)
    String sender;

    @Column(name = "SUBJECT", nullable = false)
    String subject;

    @Lob
    @Type(type = "org.hibernate.type.StringClobType")
    @Column(name = "BODY", nullable = false, length = Integer.MAX_VALUE - 1)
    String body;

    /** The order it speaks of; sent only once that is placed. */
    @Column(name = "ORDER_ID")
    Long order;

    @Column(name = "TRIES", nullable = false)
    int tries;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "CREATED_AT", nullable = false)
    Date createdAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "NEXT_TRY_AT", nullable = false)
    Date nextTryAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "DROP_AT", nullable = false)
    Date dropAt;
}
