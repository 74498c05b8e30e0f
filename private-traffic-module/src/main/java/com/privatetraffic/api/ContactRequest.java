package com.privatetraffic.api;

import com.privatetraffic.profile.Decision;
import com.privatetraffic.profile.NewContact;
import com.privatetraffic.profile.NewContact.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody to be taken in. */
record ContactRequest(
        List<HandleJson> identities,
        String name,
        String phone,
        String email,
        List<String> tags,
        List<ConsentRequest> consents,
        String channelId) {

    record HandleJson(String platform, String account, String externalId) {}

    NewContact person() {
        Fields fields = new Fields();
        List<HandleJson> handles = present("identities", identities, fields);
        List<String> names = present("tags", tags, fields);
        List<ConsentRequest> asked = present("consents", consents, fields);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            decisions.add(asked.get(i).decision("consents[" + i + "].", fields));
        }
        fields.check();
        return new NewContact(
                handles.stream()
                        .map(handle -> new Handle(handle.platform(), handle.account(), handle.externalId()))
                        .toList(),
                name,
                phone,
                email,
                names,
                decisions,
                Ids.inBody("channelId", channelId));
    }

    private static <T> List<T> present(String field, List<T> list, Fields fields) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            fields.wrong(field, "There is an empty entry in this list.");
        }
        return list.stream().filter(Objects::nonNull).toList();
    }
}
