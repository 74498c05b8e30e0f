package com.privatetraffic.sample.demo;

import com.privatetraffic.sample.demo.DemoCatalogue.Discount;
import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferRule;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;

/** Writes the demo's discounts as Broadleaf's offers on the whole order. Caller's transaction. */
class OfferWriter {

    private final EntityManager entities;
    private final Chinese chinese;

    OfferWriter(EntityManager entities, Chinese chinese) {
        this.entities = entities;
        this.chinese = chinese;
    }

    void write(List<Discount> discounts) {
        discounts.forEach(this::write);
    }

    private void write(Discount discount) {
        Offer offer = new OfferImpl();
        offer.setName(discount.name());
        offer.setDescription(discount.name());
        offer.setMarketingMessage(discount.name());
        offer.setType(OfferType.ORDER);
        offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
        offer.setValue(discount.percent());
        offer.setStartDate(CatalogueWriter.onSaleSince());
        offer.setAutomaticallyAdded(discount.code() == null);
        // One discount at a time: the better one counts.
        offer.setCombinableWithOtherOffers(false);
        offer.setPriority(1);
        if (discount.from() != null) {
            OfferRule rule = new OfferRuleImpl();
            rule.setMatchRule("order.subTotal.getAmount()>=" + discount.from().toPlainString());
            offer.getOfferMatchRules().put(OfferRuleType.ORDER.getType(), rule);
        }
        entities.persist(offer);
        chinese.translate(TranslatedEntity.OFFER, offer.getId(), "name", discount.zh());
        chinese.translate(TranslatedEntity.OFFER, offer.getId(), "marketingMessage", discount.zh());
        if (discount.code() != null) {
            OfferCode code = new OfferCodeImpl();
            code.setOffer(offer);
            code.setOfferCode(discount.code());
            code.setStartDate(CatalogueWriter.onSaleSince());
            entities.persist(code);
        }
    }
}
