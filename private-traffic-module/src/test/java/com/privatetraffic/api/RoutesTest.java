package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class RoutesTest {

    @Test
    void every_route_says_which_scope_it_needs() {
        List<Method> routes = routes().toList();
        assertThat(routes).isNotEmpty();
        assertThat(routes).allSatisfy(route -> assertThat(route.isAnnotationPresent(Needs.class))
                .as("%s", route)
                .isTrue());
    }

    @Test
    void only_the_status_jobs_which_ask_their_kind_and_what_does_not_exist_are_open_to_any_token() {
        assertThat(routes().filter(route -> route.getAnnotation(Needs.class).value().length == 0))
                .extracting(Method::getDeclaringClass)
                .containsExactlyInAnyOrder(
                        StatusEndpoint.class, JobsEndpoint.class, JobsEndpoint.class, UnknownRouteEndpoint.class);
    }

    private static Stream<Method> routes() {
        return Arrays.stream(ApiWeb.class.getAnnotation(Import.class).value())
                .filter(type -> type.isAnnotationPresent(RestController.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }
}
