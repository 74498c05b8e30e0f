package com.privatetraffic.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers every path below the base that nothing else does: a problem, not the shop's error page. */
@RestController
final class UnknownRouteEndpoint {

    @Needs({})
    @RequestMapping(Api.BASE + "/**")
    ResponseEntity<Problem> nothingHere() {
        Problem problem = ProblemException.notFound().problem();
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
