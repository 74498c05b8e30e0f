package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.common.rule.AbstractRuleProcessor;
import org.broadleafcommerce.common.rule.MvelHelper;
import org.broadleafcommerce.core.catalog.domain.SkuFeeImpl;
import org.broadleafcommerce.core.offer.service.processor.OrderOfferProcessorImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.pricing.service.workflow.ConsolidateFulfillmentFeesActivity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mvel2.MVEL;
import org.springframework.test.util.ReflectionTestUtils;

/** Each of Broadleaf's classes that compiles rules of its own: it compares, and a rule that does more isn't run. */
class CompiledRulesTest {

    private static final String DONE = "done.by.a.rule";
    private static final String DOES = "System.setProperty(\"" + DONE + "\",\"yes\")==null";

    @BeforeAll
    static void bridge() {
        LinkageBridge.bridge(CompiledRulesTest.class.getClassLoader());
    }

    @BeforeEach
    @AfterEach
    void undo() {
        System.clearProperty(DONE);
    }

    @Test
    void mvelItselfRunsIt() {
        MVEL.executeExpression(MVEL.compileExpression(DOES), new HashMap<>());
        assertThat(System.getProperty(DONE)).isEqualTo("yes");
    }

    @Test
    void ofContentAndPrices() {
        assertThat(MvelHelper.evaluateRule("quantity==2", vars())).isTrue();
        assertThat(MvelHelper.evaluateRule(DOES, vars())).isFalse();
        assertThat(System.getProperty(DONE)).isNull();
    }

    @Test
    void ofPagesAndContentItems() {
        var rules = new AbstractRuleProcessor<String>() {
            @Override
            public boolean checkForMatch(String rule, Map<String, Object> vars) {
                return executeExpression(rule, vars);
            }
        };
        rules.setContextClassNames(new HashMap<>());
        assertThat(rules.checkForMatch("quantity==2", vars())).isTrue();
        assertThat(rules.checkForMatch(DOES, vars())).isFalse();
        assertThat(System.getProperty(DONE)).isNull();
    }

    @Test
    void ofOffers() {
        OrderOfferProcessorImpl offers = new OrderOfferProcessorImpl();
        assertThat(offers.executeExpression("quantity==2", vars())).isTrue();
        assertThat(offers.executeExpression(DOES, vars())).isFalse();
        assertThat(System.getProperty(DONE)).isNull();
    }

    /** Broadleaf compiles a fee's rule, keeps it, and fails over another mistake of its own before it runs it. */
    @Test
    void ofFees() {
        SkuFeeImpl fee = new SkuFeeImpl();
        fee.setExpression(DOES);
        assertThatThrownBy(() -> ReflectionTestUtils.invokeMethod(
                        new ConsolidateFulfillmentFeesActivity(),
                        "shouldApplyFeeToFulfillmentGroup",
                        fee,
                        new FulfillmentGroupImpl()))
                .isInstanceOf(ClassCastException.class);
        Map<?, ?> kept =
                (Map<?, ?>) ReflectionTestUtils.getField(ConsolidateFulfillmentFeesActivity.class, "EXPRESSION_CACHE");
        assertThat(MVEL.executeExpression(kept.get(DOES), vars())).isEqualTo(false);
        assertThat(System.getProperty(DONE)).isNull();
    }

    private static Map<String, Object> vars() {
        return new HashMap<>(Map.of("quantity", 2));
    }
}
