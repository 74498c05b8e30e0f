package com.privatetraffic.starter.persistence;

import java.util.Map;
import org.hibernate.jpa.spi.IdentifierGeneratorStrategyProvider;

/** Gives Hibernate {@link SequenceTableIds} where Broadleaf's entities name their generator of Hibernate 4. */
public class GeneratorStrategies implements IdentifierGeneratorStrategyProvider {

    @Override
    public Map<String, Class<?>> getStrategies() {
        return Map.of("org.broadleafcommerce.common.persistence.IdOverrideTableGenerator", SequenceTableIds.class);
    }
}
