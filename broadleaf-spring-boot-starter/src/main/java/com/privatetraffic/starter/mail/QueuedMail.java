package com.privatetraffic.starter.mail;

import java.time.OffsetDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Index;
import javax.persistence.Table;
import org.hibernate.annotations.Type;

/** The table db-scheduler keeps waiting mails in, mapped only so that Hibernate makes or checks it with Broadleaf's own. */
@Entity
@IdClass(MailQueue.Key.class)
@Table(
        name = MailQueue.TABLE,
        indexes = {
            @Index(name = "NODE_MAIL_DUE", columnList = "EXECUTION_TIME"),
            @Index(name = "NODE_MAIL_HEARTBEAT", columnList = "LAST_HEARTBEAT")
        })
class QueuedMail {

    private static final String TIME = "timestamp(6) with time zone";

    @Id
    @Column(name = "TASK_NAME", length = 100)
    String taskName;

    @Id
    @Column(name = "TASK_INSTANCE", length = 100)
    String taskInstance;

    @Type(type = "org.hibernate.type.BinaryType")
    @Column(name = "TASK_DATA", length = 1_000_000)
    byte[] taskData;

    @Column(name = "EXECUTION_TIME", nullable = false, columnDefinition = TIME)
    OffsetDateTime executionTime;

    @Column(name = "PICKED", nullable = false)
    boolean picked;

    @Column(name = "PICKED_BY", length = 50)
    String pickedBy;

    @Column(name = "LAST_SUCCESS", columnDefinition = TIME)
    OffsetDateTime lastSuccess;

    @Column(name = "LAST_FAILURE", columnDefinition = TIME)
    OffsetDateTime lastFailure;

    @Column(name = "CONSECUTIVE_FAILURES")
    Integer consecutiveFailures;

    @Column(name = "LAST_HEARTBEAT", columnDefinition = TIME)
    OffsetDateTime lastHeartbeat;

    @Column(name = "VERSION", nullable = false)
    long version;
}
