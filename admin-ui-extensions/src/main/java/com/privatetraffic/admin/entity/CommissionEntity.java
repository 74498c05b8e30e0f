package com.privatetraffic.admin.entity;

import java.io.Serializable;
import java.math.BigDecimal;
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

/** A decision on one order line and one person, to look at; its amount is what the ledger says of it. */
@Entity
@Immutable
@Table(name = "PT_COMMISSION")
@AdminPresentationClass(friendlyName = "CommissionEntity")
public class CommissionEntity implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    @AdminPresentation(friendlyName = "CommissionEntity_id", visibility = VisibilityEnum.HIDDEN_ALL)
    private Long id;

    @Column(name = "ORDER_NUMBER")
    @AdminPresentation(
            friendlyName = "CommissionEntity_orderNumber",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 1,
            prominent = true,
            gridOrder = 1,
            columnWidth = "110px",
            readOnly = true)
    private String orderNumber;

    @Column(name = "STATE")
    @AdminPresentation(
            friendlyName = "CommissionEntity_state",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 2,
            prominent = true,
            gridOrder = 2,
            columnWidth = "130px",
            readOnly = true)
    private String state;

    @Column(name = "LINE_NAME")
    @AdminPresentation(
            friendlyName = "CommissionEntity_lineName",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 3,
            prominent = true,
            gridOrder = 3,
            readOnly = true)
    private String lineName;

    @Column(name = "QUANTITY")
    @AdminPresentation(
            friendlyName = "CommissionEntity_quantity",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 4,
            readOnly = true)
    private Integer quantity;

    @Formula("(select s.name from pt_salesperson s where s.id = salesperson_id)")
    @AdminPresentation(
            friendlyName = "CommissionEntity_salespersonName",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 5,
            prominent = true,
            gridOrder = 4,
            readOnly = true)
    private String salespersonName;

    @Column(name = "SALESPERSON_CODE")
    @AdminPresentation(
            friendlyName = "CommissionEntity_salespersonCode",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 6,
            readOnly = true)
    private String salespersonCode;

    @Column(name = "DEPTH")
    @AdminPresentation(
            friendlyName = "CommissionEntity_depth",
            group = "CommissionEntity_what",
            groupOrder = 1,
            order = 7,
            prominent = true,
            gridOrder = 5,
            columnWidth = "90px",
            readOnly = true)
    private Integer depth;

    @Column(name = "BASE_MINOR")
    @AdminPresentation(
            friendlyName = "CommissionEntity_base",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 1,
            prominent = true,
            gridOrder = 6,
            readOnly = true)
    private Long base;

    @Column(name = "PERCENT")
    @AdminPresentation(
            friendlyName = "CommissionEntity_percent",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 2,
            prominent = true,
            gridOrder = 7,
            columnWidth = "90px",
            readOnly = true)
    private BigDecimal percent;

    @Column(name = "DECIDED_MINOR")
    @AdminPresentation(
            friendlyName = "CommissionEntity_decided",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 3,
            readOnly = true)
    private Long decided;

    @Column(name = "REVERSED_MINOR")
    @AdminPresentation(
            friendlyName = "CommissionEntity_reversed",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 4,
            readOnly = true)
    private Long reversed;

    /** What was posted for it and not taken back, minor units. */
    @Formula("(select coalesce(sum(case when p.from_account = 'store:commission-expense' then p.amount_minor"
            + " when p.to_account = 'store:commission-expense' then -p.amount_minor else 0 end), 0)"
            + " from pt_posting p where p.commission_id = id)")
    @AdminPresentation(
            friendlyName = "CommissionEntity_amount",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 5,
            prominent = true,
            gridOrder = 8,
            readOnly = true)
    private Long amount;

    @Column(name = "CURRENCY")
    @AdminPresentation(
            friendlyName = "CommissionEntity_currency",
            group = "CommissionEntity_amount",
            groupOrder = 2,
            order = 6,
            readOnly = true)
    private String currency;

    @Column(name = "RULE")
    @AdminPresentation(
            friendlyName = "CommissionEntity_rule",
            group = "CommissionEntity_why",
            groupOrder = 3,
            order = 1,
            readOnly = true)
    private String rule;

    @Column(name = "REASON")
    @AdminPresentation(
            friendlyName = "CommissionEntity_reason",
            group = "CommissionEntity_why",
            groupOrder = 3,
            order = 2,
            readOnly = true)
    private String reason;

    @Column(name = "PLAN_NAME")
    @AdminPresentation(
            friendlyName = "CommissionEntity_planName",
            group = "CommissionEntity_why",
            groupOrder = 3,
            order = 3,
            readOnly = true)
    private String planName;

    @Column(name = "PLAN_VERSION")
    @AdminPresentation(
            friendlyName = "CommissionEntity_planVersion",
            group = "CommissionEntity_why",
            groupOrder = 3,
            order = 4,
            readOnly = true)
    private Integer planVersion;

    @Column(name = "CREATED_AT")
    @AdminPresentation(
            friendlyName = "CommissionEntity_createdAt",
            group = "CommissionEntity_when",
            groupOrder = 4,
            order = 1,
            readOnly = true)
    private Date createdAt;

    @Column(name = "PAID_AT")
    @AdminPresentation(
            friendlyName = "CommissionEntity_paidAt",
            group = "CommissionEntity_when",
            groupOrder = 4,
            order = 2,
            readOnly = true)
    private Date paidAt;

    @Column(name = "FULFILLED_AT")
    @AdminPresentation(
            friendlyName = "CommissionEntity_fulfilledAt",
            group = "CommissionEntity_when",
            groupOrder = 4,
            order = 3,
            readOnly = true)
    private Date fulfilledAt;

    @Column(name = "AVAILABLE_AT")
    @AdminPresentation(
            friendlyName = "CommissionEntity_availableAt",
            group = "CommissionEntity_when",
            groupOrder = 4,
            order = 4,
            prominent = true,
            gridOrder = 9,
            columnWidth = "165px",
            readOnly = true)
    private Date availableAt;

    @Column(name = "HOLD_DAYS")
    @AdminPresentation(
            friendlyName = "CommissionEntity_holdDays",
            group = "CommissionEntity_when",
            groupOrder = 4,
            order = 5,
            readOnly = true)
    private Integer holdDays;

    public Long getId() {
        return id;
    }

    public String getState() {
        return state;
    }

    public Long getBase() {
        return base;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public Long getDecided() {
        return decided;
    }

    public Long getReversed() {
        return reversed;
    }

    public Long getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public String getSalespersonName() {
        return salespersonName;
    }

    @Override
    public String getMainEntityName() {
        return orderNumber + ", " + lineName;
    }
}
