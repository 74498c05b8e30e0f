package com.privatetraffic.starter.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import java.io.StringWriter;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Beans whose classes this platform has no more, under the names by which Broadleaf's other beans ask for them. */
class AdminBeansTest extends AdminOfANewStore {

    @Autowired
    ApplicationContext beans;

    @Test
    void velocityStartsByItself() {
        StringWriter text = new StringWriter();
        VelocityContext context = new VelocityContext();
        context.put("name", "Ann");
        beans.getBean("blVelocityEngine", VelocityEngine.class).evaluate(context, text, "test", "Dear $name");
        assertThat(text).hasToString("Dear Ann");
    }

    @Test
    void statisticsOfHibernateAreNotExported() {
        assertThat(beans.getType("hibernateExporter")).isEqualTo(Object.class);
    }
}
