package com.privatetraffic.starter.rules;

import java.io.Serializable;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Broadleaf's classes compile their rules on this platform: a rule in the database that does more than compare,
 * however it came there, is never run and never true.
 */
public final class CheckedRules {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedRules.class);
    private static final String NEVER = "false";

    private CheckedRules() {}

    /** Stands in for MVEL's method of the same shape. */
    public static Serializable compile(String rule, ParserContext context) {
        try {
            RuleText.check(rule);
            return MVEL.compileExpression(rule, context);
        } catch (RuleRefusedException refused) {
            LOG.error("The rule \"{}\" never applies. {}", rule, refused.getMessage());
            return MVEL.compileExpression(NEVER);
        }
    }
}
