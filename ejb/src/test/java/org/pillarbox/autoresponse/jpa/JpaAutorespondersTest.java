package org.pillarbox.autoresponse.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaAutorespondersTest {
    private static final Autoresponder SIMPLE = new Autoresponder(
            ResponderType.SIMPLE,
            false,
            true,
            ClearEvery.FORTNIGHT,
            "ä".repeat(Autoresponder.LONGEST_TEXT),
            true,
            "c".repeat(Autoresponder.LONGEST_COMMAND),
            "f".repeat(Autoresponder.LONGEST_PATTERNS),
            "t".repeat(Autoresponder.LONGEST_PATTERNS));

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-126")
    void keepsAllOfThePage(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(Optional.empty(), database.call(em -> new JpaAutoresponders(em).find(7)));
            database.inTransaction(em -> new JpaAutoresponders(em).save(7, SIMPLE));
            assertEquals(Optional.of(SIMPLE), database.call(em -> new JpaAutoresponders(em).find(7)));
            database.inTransaction(em -> new JpaAutoresponders(em).save(7, Autoresponder.NONE));
            assertEquals(Optional.of(Autoresponder.NONE), database.call(em -> new JpaAutoresponders(em).find(7)));
            database.inTransaction(em -> new JpaAutoresponders(em).remove(7));
            assertEquals(Optional.empty(), database.call(em -> new JpaAutoresponders(em).find(7)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void knowsWhoseMailIsAnsweredAndCountsChanges(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> {
                JpaAutoresponders stored = new JpaAutoresponders(em);
                stored.save(7, SIMPLE);
                stored.save(8, Autoresponder.NONE);
            });
            assertEquals(Set.of(7L), database.call(em -> new JpaAutoresponders(em).active()));
            long before = database.call(em -> new JpaAutoresponders(em).lastChange());
            long change = database.call(em -> new JpaAutoresponders(em).nextChange());
            assertTrue(change > before);
            long after = database.call(em -> new JpaAutoresponders(em).lastChange());
            assertEquals(change, after);
        }
    }
}
