package com.privatetraffic.profile;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes in people whom another system or a colleague makes known, with tags and decisions, all of it or nothing. Unlike an
 * arrival by the door itself, what can't be kept is refused, so that whoever sent it can mend it.
 */
public final class Registration {

    /** Identities, and decisions, of one person. */
    public static final int MOST = 20;

    private static final int NAME = 200;

    private final Database database;
    private final ContactIntake intake;
    private final PhoneNumbers phones;
    private final Handles handles;
    private final ChannelList channels;
    private final ContactTags tags;
    private final ConsentDesk desk;

    Registration(
            Database database,
            ContactIntake intake,
            PhoneNumbers phones,
            Handles handles,
            ChannelList channels,
            ContactTags tags,
            ConsentDesk desk) {
        this.database = database;
        this.intake = intake;
        this.phones = phones;
        this.handles = handles;
        this.channels = channels;
        this.tags = tags;
        this.desk = desk;
    }

    /**
     * Finds or makes the contact.
     *
     * @throws ProfileRefusedException naming the field that can't be kept
     */
    public Intake register(NewContact person, ContactSource source, String actor) {
        checkNumbers(person);
        List<Identity> identities = identities(person);
        Arrival arrival = new Arrival(
                identities,
                WrittenText.optional("name", person.name(), NAME),
                email(person, identities),
                phone(person, identities),
                null,
                origin(person, source));
        if (identities.isEmpty() && arrival.email() == null && arrival.phone() == null) {
            throw new ProfileRefusedException(Rule.NOTHING_TO_KNOW_BY, "identities");
        }
        person.tags().forEach(tag -> Tags.name("tags", tag));
        List<ConsentRecord> decisions = IntStream.range(0, person.consents().size())
                .mapToObj(i -> desk.checked(person.consents().get(i), "consents[" + i + "].", actor))
                .toList();
        return database.transactions().execute(status -> {
            Intake taken = intake.take(arrival);
            person.tags().stream().sorted().forEach(tag -> tags.add(List.of(taken.contactId()), tag, actor));
            for (int i = 0; i < decisions.size(); i++) {
                desk.alongWith(
                        taken.contactId(),
                        taken.cameAs(),
                        decisions.get(i),
                        person.consents().get(i),
                        actor);
            }
            return taken;
        });
    }

    private static void checkNumbers(NewContact person) {
        checkNumber("identities", person.identities().size(), MOST);
        checkNumber("tags", person.tags().size(), ContactTags.MOST_TAGS);
        checkNumber("consents", person.consents().size(), MOST);
    }

    private static void checkNumber(String field, int number, int most) {
        if (number > most) {
            throw new ProfileRefusedException(Rule.TOO_MANY, field);
        }
    }

    private List<Identity> identities(NewContact person) {
        List<Identity> identities = new ArrayList<>();
        for (int i = 0; i < person.identities().size(); i++) {
            identities.add(handles.identity(person.identities().get(i), "identities[" + i + "]."));
        }
        return identities;
    }

    private static String email(NewContact person, List<Identity> identities) {
        String typed = WrittenText.optional("email", person.email(), 254);
        if (typed == null) {
            return identities.stream()
                    .filter(Identity::isEmail)
                    .map(Identity::externalId)
                    .findFirst()
                    .orElse(null);
        }
        return EmailAddress.normalised(typed)
                .orElseThrow(() -> new ProfileRefusedException(Rule.NOT_AN_ADDRESS, "email"));
    }

    /** As typed; where none was, the number a messenger knows them by. */
    private String phone(NewContact person, List<Identity> identities) {
        String typed = WrittenText.optional("phone", person.phone(), 60);
        if (typed == null) {
            return IntStream.range(0, identities.size())
                    .boxed()
                    .flatMap(i -> handles.number(person.identities().get(i), identities.get(i)).stream())
                    .findFirst()
                    .orElse(null);
        }
        if (phones.e164(typed).isEmpty()) {
            throw new ProfileRefusedException(Rule.NOT_A_NUMBER_TO_CALL, "phone");
        }
        return typed;
    }

    private Origin origin(NewContact person, ContactSource source) {
        if (person.channelId() == null) {
            return Origin.of(source);
        }
        Channel channel = channels.find(person.channelId())
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_CHANNEL, "channelId"));
        return Origin.of(source).through(channel.id(), channel.facts().poolId());
    }
}
