package com.privatetraffic.api;

import com.privatetraffic.member.Member;
import com.privatetraffic.member.Members;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members of the programme. */
@RestController
@RequestMapping(Api.BASE + "/members")
final class MembersEndpoint {

    record MemberJson(
            String id,
            String number,
            String contactId,
            String customerId,
            String tierCode,
            Localised tierName,
            String termsVersion,
            Instant joinedAt) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    Ids.text(member.id()),
                    member.number(),
                    Ids.text(member.contactId()),
                    Ids.text(member.customerId()),
                    member.tierCode(),
                    new Localised(member.tierName().english(), member.tierName().chinese()),
                    member.termsVersion(),
                    member.joinedAt());
        }
    }

    private final Members members;

    MembersEndpoint(Members members) {
        this.members = members;
    }

    @Needs(Scope.MEMBERS)
    @GetMapping
    Items<MemberJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                members.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                member -> Long.toString(member.id()),
                MemberJson::of);
    }

    @Needs(Scope.MEMBERS)
    @GetMapping("/{id}")
    MemberJson get(@PathVariable String id) {
        return members.find(Ids.inPath(id)).map(MemberJson::of).orElseThrow(ProblemException::notFound);
    }
}
