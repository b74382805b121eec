package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link;

class ConnectionsKindTest {
    private static final SettingKind<Connections> KIND = SettingKinds.of(Connections.class);
    private static final OutMailSettings RELAY = KIND.defaults()
            .all()
            .get(0)
            .outMail()
            .by(
                    OutMailMethod.RELAY,
                    List.of(LanServer.parse("mail.isp.example:587").orElseThrow()),
                    TlsDemand.VERIFIED,
                    "me")
            .withSealedPassword("sealed-secret");

    @Test
    void aFreshServerHasOneThatIsAlwaysUp() {
        Connections fresh = KIND.read(SettingText.EMPTY);
        assertEquals(KIND.defaults(), fresh);
        assertEquals(Optional.of(new Link.Lan()), fresh.first().map(Connection::link));
    }

    @Test
    @Tag("EXT-003")
    void eachKeepsItsOwnOutMail() {
        Connections two = KIND.defaults().with(new Connection(2, "Branch", new Link.Lan(), false, true, RELAY));
        KIND.check(two);
        Connections read = KIND.read(SettingText.parse(KIND.write(two).toString()));
        assertEquals(two, read);
        assertEquals(RELAY, read.find(2).orElseThrow().outMail());
        assertFalse(read.first().orElseThrow().outMail().isOpen());
    }

    @Test
    @Tag("EXT-009")
    void moreThanTenAreTaken() {
        Connections many = KIND.defaults();
        for (int i = 0; i < 10; i++) {
            many = many.with(new Connection(many.nextNumber(), "Line " + i, new Link.Lan(), false, false, RELAY));
        }
        KIND.check(many);
        assertEquals(many, KIND.read(KIND.write(many)));
        assertEquals(11, many.all().size());
    }

    @Test
    void noNumberIsGivenTwice() {
        Connections two = KIND.defaults().with(new Connection(2, "Branch", new Link.Lan(), false, true, RELAY));
        assertEquals(3, KIND.read(KIND.write(two.without(Set.of(2)))).nextNumber());
    }

    @Test
    void namesAreNeeded() {
        Connections nameless = KIND.defaults().with(new Connection(1, " ", new Link.Lan(), true, false, RELAY));
        assertEquals(
                "name",
                assertThrows(InvalidSetting.class, () -> KIND.check(nameless)).field());
    }

    @Test
    void passwordsAreNotToldInTheAuditLog() {
        Connections changed =
                KIND.defaults().with(KIND.defaults().first().orElseThrow().with(RELAY));
        String told = KIND.write(KIND.defaults()).changesTo(KIND.write(changed), KIND.unspoken());
        assertFalse(told.contains("sealed-secret"), told);
        assertTrue(told.contains("1.out-mail.password: changed"), told);
    }
}
