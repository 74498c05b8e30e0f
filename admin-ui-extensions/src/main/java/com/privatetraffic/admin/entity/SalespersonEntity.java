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

/** A salesperson. How to reach them may be corrected here; the state moves through the module's own service. */
@Entity
@Table(name = "PT_SALESPERSON")
@DynamicUpdate
@AdminPresentationClass(friendlyName = "SalespersonEntity")
public class SalespersonEntity implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    @AdminPresentation(friendlyName = "SalespersonEntity_id", visibility = VisibilityEnum.HIDDEN_ALL)
    private Long id;

    @Column(name = "NAME")
    @AdminPresentation(
            friendlyName = "SalespersonEntity_name",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 1,
            prominent = true,
            gridOrder = 1)
    private String name;

    @Column(name = "STATE", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_state",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 2,
            prominent = true,
            gridOrder = 2,
            readOnly = true)
    private String state;

    @Column(name = "STATE_REASON", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_stateReason",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 3,
            readOnly = true)
    private String stateReason;

    @Column(name = "PHONE")
    @AdminPresentation(
            friendlyName = "SalespersonEntity_phone",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 4)
    private String phone;

    @Column(name = "PHONE_AS_RECEIVED")
    @AdminPresentation(excluded = true)
    private String phoneAsReceived;

    @Column(name = "EMAIL", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_email",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 5,
            prominent = true,
            gridOrder = 4,
            readOnly = true)
    private String email;

    @Column(name = "ABOUT", length = 1000)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_about",
            group = "SalespersonEntity_person",
            groupOrder = 1,
            order = 6,
            largeEntry = true)
    private String about;

    @Column(name = "CODE", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_code",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 1,
            prominent = true,
            gridOrder = 3,
            readOnly = true)
    private String code;

    @Column(name = "TYPE", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_type",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 2,
            prominent = true,
            gridOrder = 5,
            readOnly = true)
    private String type;

    @Formula("(select g.code from pt_grade g where g.id = grade_id)")
    @AdminPresentation(
            friendlyName = "SalespersonEntity_grade",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 3,
            readOnly = true)
    private String grade;

    @Formula("(select i.code from pt_salesperson i where i.id = introducer_id)")
    @AdminPresentation(
            friendlyName = "SalespersonEntity_introducer",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 4,
            readOnly = true)
    private String introducer;

    @Column(name = "CUSTOMER_ID", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_customerId",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 5,
            readOnly = true)
    private Long customerId;

    @Column(name = "APPLIED_AT", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_appliedAt",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 6,
            prominent = true,
            gridOrder = 6,
            readOnly = true)
    private Date appliedAt;

    @Column(name = "DECIDED_AT", updatable = false)
    @AdminPresentation(
            friendlyName = "SalespersonEntity_decidedAt",
            group = "SalespersonEntity_work",
            groupOrder = 2,
            order = 7,
            readOnly = true)
    private Date decidedAt;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getState() {
        return state;
    }

    public String getPhone() {
        return phone;
    }

    public String getAbout() {
        return about;
    }

    public String getCode() {
        return code;
    }

    /** What the admin may change, except the phone number. */
    public void change(String newName, String newAbout) {
        name = newName;
        about = newAbout;
    }

    /** Another number, in E.164 and as it was typed. */
    public void changePhone(String e164, String typed) {
        phone = e164;
        phoneAsReceived = typed;
    }

    public String getGrade() {
        return grade;
    }

    public String getIntroducer() {
        return introducer;
    }

    @Override
    public String getMainEntityName() {
        return name;
    }
}
