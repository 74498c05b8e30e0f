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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A membership, to look at. */
@Entity
@Immutable
@Table(name = "PT_MEMBER")
@AdminPresentationClass(friendlyName = "MemberEntity")
public class MemberEntity implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    @AdminPresentation(friendlyName = "MemberEntity_id", visibility = VisibilityEnum.HIDDEN_ALL)
    private Long id;

    @Column(name = "NUMBER")
    @AdminPresentation(
            friendlyName = "MemberEntity_number",
            group = "MemberEntity_membership",
            order = 1,
            prominent = true,
            gridOrder = 1,
            readOnly = true)
    private String number;

    @Formula("(select t.name_en from pt_tier t where t.id = tier_id)")
    @AdminPresentation(
            friendlyName = "MemberEntity_tier",
            group = "MemberEntity_membership",
            order = 2,
            prominent = true,
            gridOrder = 2,
            readOnly = true)
    private String tier;

    @Formula("(select t.name_zh from pt_tier t where t.id = tier_id)")
    @AdminPresentation(excluded = true)
    private String tierInChinese;

    @Formula("(select c.name from pt_contact c where c.id = contact_id)")
    @AdminPresentation(
            friendlyName = "MemberEntity_name",
            group = "MemberEntity_membership",
            order = 3,
            prominent = true,
            gridOrder = 3,
            readOnly = true)
    private String name;

    @Formula("(select c.email from pt_contact c where c.id = contact_id)")
    @AdminPresentation(
            friendlyName = "MemberEntity_email",
            group = "MemberEntity_membership",
            order = 4,
            prominent = true,
            gridOrder = 4,
            readOnly = true)
    private String email;

    @Column(name = "SOURCE")
    @AdminPresentation(
            friendlyName = "MemberEntity_source",
            group = "MemberEntity_membership",
            order = 5,
            prominent = true,
            gridOrder = 5,
            readOnly = true)
    private String source;

    @Column(name = "JOINED_AT")
    @AdminPresentation(
            friendlyName = "MemberEntity_joinedAt",
            group = "MemberEntity_membership",
            order = 6,
            prominent = true,
            gridOrder = 6,
            readOnly = true)
    private Date joinedAt;

    @Column(name = "TERMS_VERSION")
    @AdminPresentation(
            friendlyName = "MemberEntity_termsVersion",
            group = "MemberEntity_membership",
            order = 7,
            readOnly = true)
    private String termsVersion;

    @Column(name = "CONTACT_ID")
    @AdminPresentation(
            friendlyName = "MemberEntity_contactId",
            group = "MemberEntity_membership",
            order = 8,
            readOnly = true)
    private Long contactId;

    public Long getId() {
        return id;
    }

    public String getTierInChinese() {
        return tierInChinese;
    }

    public String getTier() {
        return tier;
    }

    public String getEmail() {
        return email;
    }

    @Override
    public String getMainEntityName() {
        return name == null ? number : number + ", " + name;
    }
}
