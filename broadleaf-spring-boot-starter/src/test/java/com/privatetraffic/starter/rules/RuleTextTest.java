package com.privatetraffic.starter.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

class RuleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order.?subTotal.getAmount()>=20",
                "MvelHelper.toUpperCase(discreteOrderItem.?category.?name)==MvelHelper.toUpperCase(\"merchandise\")",
                "MVEL.eval(\"toUpperCase()\",discreteOrderItem.category.name)==MVEL.eval(\"toUpperCase()\",\"tea\")",
                "customer.lastUpdated<java.text.DateFormat.getDateTimeInstance(3,3).parse(\"1/1/24 1:00 AM\")",
                "time.?date>MvelHelper.convertField(\"DATE\",\"2024.01.01 00:00:00 +0000\")",
                "!(customer.?registered==true)||order.?name.startsWith(\"A\")",
                "([\"a\",\"b\"] contains discreteOrderItem.?product.?manufacturer)",
                "MvelHelper.convertField(\"INTEGER\",customer.?customerAttributes[\"age\"])>18",
                "fulfillmentGroup.type == FulfillmentType.PHYSICAL_SHIP && request.?fullUrlWithQueryString.contains(\"x\")",
                "product.name=='He said \\'new Runtime()\\''",
                "order.getOrderItems().size()>2 and order.orderItems[0].quantity==1"
            })
    void comparingIsAllowed(String rule) {
        assertThatCode(() -> RuleText.check(rule)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exec(\"id\")!=null",
                "java.lang.Runtime.getRuntime().exec('id')",
                "System.exit(0)",
                "System.setProperty(\"owned\",\"yes\")==null",
                "new java.io.File(\"/tmp/x\").createNewFile()",
                "new String(\"x\")==\"x\"",
                "order.class.name==\"x\"",
                "order.getClass().forName(\"java.lang.Runtime\")!=null",
                "order.?class.?classLoader!=null",
                "order[\"class\"]!=null",
                "\"\".getClass()!=null",
                "\"\".class!=null",
                "Class.forName(\"java.lang.Runtime\")!=null",
                "MVEL.eval(\"Runtime.getRuntime()\")",
                "MVEL.eval(\"toUpperCase()\",1);System.exit(1)",
                "MvelHelper.evaluateRule(\"System.exit(0)\",null)",
                "MvelHelper.class!=null",
                "order.subTotal=null",
                "x=1;x==1",
                "import java.util.*; true",
                "def f() { true }; f()",
                "with(order){name=\"x\"}",
                "order.{name=\"x\"}",
                "foreach(x:order){}",
                "while(true){}",
                "order.name==\"a\" ? System.exit(0) : true",
                "order.setName(\"x\")==null",
                "order.name ~= \"(a+)+\"",
                "order.name.matches(\"(a+)+\")",
                "exec(\"id\")",
                "(Runtime).getRuntime()",
                "org.springframework.util.ClassUtils!=null",
                "request.com.Evil.x",
                "order.getHibernateLazyInitializer().getSession()!=null",
                "order.orderItems.session.get(\"a.B\",-1L).password.startsWith(\"$2a\")",
                "order.orderItems.getOwner().name==\"a\"",
                "\"unclosed",
                "// comment",
                "order.name == /* x */ \"a\"",
                "$.name==\"a\"",
                "#order",
                "order.name\\u002e",
                "(order)(\"x\")"
            })
    void everythingElseIsRefusedAndNeverTrue(String rule) {
        assertThatThrownBy(() -> RuleText.check(rule)).isInstanceOf(RuleRefusedException.class);
        ParserContext context = new ParserContext();
        context.addImport("MVEL", MVEL.class);
        assertThat(MVEL.executeExpression(CheckedRules.compile(rule, context), Map.of("order", Map.of("name", "a"))))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.setProperty(\"owned\",\"yes\")==null"})
    void mvelItselfWouldHaveRunIt(String rule) {
        MVEL.executeExpression(MVEL.compileExpression(rule, new ParserContext()), Map.of());

        assertThat(System.clearProperty("owned")).isEqualTo("yes");
    }
}
