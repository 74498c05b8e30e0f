package com.privatetraffic.admin.entity;

import java.io.Serializable;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;

/** A person known to the store. Name and stage may be changed here; everything else comes from what the person did. */
@Entity
@Table(name = "PT_CONTACT")
@DynamicUpdate
@AdminPresentationClass(friendlyName = "ContactEntity")
public class ContactEntity implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    @AdminPresentation(friendlyName = "ContactEntity_id", visibility = VisibilityEnum.HIDDEN_ALL)
    private Long id;

    @Column(name = "NAME", length = 200)
    @AdminPresentation(
            friendlyName = "ContactEntity_name",
            group = "ContactEntity_person",
            groupOrder = 1,
            order = 1,
            prominent = true,
            gridOrder = 1)
    private String name;

    @Column(name = "STAGE")
    @AdminPresentation(
            friendlyName = "ContactEntity_stage",
            group = "ContactEntity_person",
            groupOrder = 1,
            order = 2,
            prominent = true,
            gridOrder = 2)
    private String stage;

    /** The newest decision on news by e-mail: {@code YES}, {@code NO}, or null when never asked. */
    @Formula("(select case when c.granted then 'YES' else 'NO' end from pt_consent c where c.id = (select max(l.id)"
            + " from pt_consent l where l.contact_id = id and l.channel = 'EMAIL' and l.purpose = 'MARKETING'))")
    @AdminPresentation(
            friendlyName = "ContactEntity_emailConsent",
            group = "ContactEntity_person",
            groupOrder = 1,
            order = 3,
            prominent = true,
            gridOrder = 3,
            columnWidth = "125px",
            readOnly = true)
    private String emailConsent;

    @Column(name = "PHONE", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_phone",
            group = "ContactEntity_person",
            groupOrder = 1,
            order = 5,
            prominent = true,
            gridOrder = 4,
            readOnly = true)
    private String phone;

    @Column(name = "EMAIL", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_email",
            group = "ContactEntity_person",
            groupOrder = 1,
            order = 4,
            prominent = true,
            gridOrder = 5,
            readOnly = true)
    private String email;

    @Column(name = "SOURCE", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_source",
            group = "ContactEntity_origin",
            groupOrder = 2,
            order = 1,
            prominent = true,
            gridOrder = 6,
            readOnly = true)
    private String source;

    @Column(name = "SOURCE_LINK_CODE", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_sourceLinkCode",
            group = "ContactEntity_origin",
            groupOrder = 2,
            order = 2,
            readOnly = true)
    private String sourceLinkCode;

    @Column(name = "CUSTOMER_ID", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_customerId",
            group = "ContactEntity_origin",
            groupOrder = 2,
            order = 3,
            readOnly = true)
    private Long customerId;

    @Column(name = "CREATED_AT", updatable = false)
    @AdminPresentation(
            friendlyName = "ContactEntity_createdAt",
            group = "ContactEntity_origin",
            groupOrder = 2,
            order = 4,
            prominent = true,
            gridOrder = 7,
            columnWidth = "150px",
            readOnly = true)
    private Date createdAt;

    @Column(name = "UPDATED_AT")
    @AdminPresentation(
            friendlyName = "ContactEntity_updatedAt",
            group = "ContactEntity_origin",
            groupOrder = 2,
            order = 5,
            readOnly = true)
    private Date updatedAt;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getStage() {
        return stage;
    }

    public String getEmailConsent() {
        return emailConsent;
    }

    /** What the admin may change, and when it did. */
    public void change(String newName, String newStage, Date now) {
        name = newName;
        stage = newStage;
        updatedAt = now;
    }

    @Override
    public String getMainEntityName() {
        return name != null ? name : email != null ? email : phone;
    }
}
