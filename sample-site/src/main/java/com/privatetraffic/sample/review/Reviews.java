package com.privatetraffic.sample.review;

import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.rating.domain.RatingSummary;
import org.broadleafcommerce.core.rating.domain.ReviewDetail;
import org.broadleafcommerce.core.rating.service.RatingService;
import org.broadleafcommerce.core.rating.service.type.RatingType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of products. Only who bought something may write about it, once; writing again changes it. */
@Component("reviews")
public class Reviews {

    /** As many characters as Broadleaf's column holds. */
    static final int LONGEST = 255;

    private static final int SHOWN = 10;
    private static final String CACHED_ANSWERS = "query.Catalog";

    /** By itself or in a bundle, which keeps its lines outside of the order. */
    private static final String BOUGHT = "select line.id from " + DiscreteOrderItemImpl.class.getName() + " line"
            + " left join line.order alone left join line.bundleOrderItem bundle left join bundle.order bundled"
            + " where line.product.id = :product"
            + " and (alone.customer.id = :customer and alone.status = :placed"
            + " or bundled.customer.id = :customer and bundled.status = :placed)";

    private final RatingService ratings;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    Reviews(@Qualifier("blRatingService") RatingService ratings) {
        this.ratings = ratings;
    }

    /** The latest first. */
    public List<Review> of(Product product) {
        RatingSummary summary = ratings.readRatingSummary(key(product), RatingType.PRODUCT);
        return summary == null
                ? List.of()
                : summary.getReviews().stream()
                        .sorted(Comparator.comparing(ReviewDetail::getId).reversed())
                        .limit(SHOWN)
                        .map(Reviews::shown)
                        .toList();
    }

    /** Whether who looks at the page bought it. */
    public boolean mayReview(Product product) {
        return mayReview(CustomerState.getCustomer(), product);
    }

    boolean mayReview(Customer customer, Product product) {
        return customer != null
                && customer.isRegistered()
                && !entities.createQuery(BOUGHT, Long.class)
                        .setParameter("customer", customer.getId())
                        .setParameter("placed", OrderStatus.SUBMITTED.getType())
                        .setParameter("product", product.getId())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Writes or rewrites a customer's review. Two at once are written one after the other: Broadleaf keeps one summary per
     * product, fails on two, and remembers that there was none.
     */
    @Transactional("blTransactionManager")
    public void write(Customer customer, Long productId, int stars, String words) {
        entities.find(ProductImpl.class, productId, LockModeType.PESSIMISTIC_WRITE);
        entities.getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getCache()
                .evictQueryRegion(CACHED_ANSWERS);
        ratings.reviewItem(productId.toString(), RatingType.PRODUCT, customer, (double) stars, words);
    }

    private static Review shown(ReviewDetail review) {
        return new Review(
                review.getCustomer().getFirstName(),
                review.getRatingDetail().getRating().intValue(),
                review.getReviewText(),
                review.getReviewSubmittedDate());
    }

    private static String key(Product product) {
        return product.getId().toString();
    }
}
