package org.pillarbox.store.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.IndexFixture;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogFixture;
import org.pillarbox.store.log.LogInspection;
import org.pillarbox.testing.TestDatabase;

class VerifyCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private static VerifyReport verify(IndexFixture store) throws Exception {
        try (Connection connection = store.database.dataSource().getConnection()) {
            return Verification.of(store.files, connection);
        }
    }

    private static IndexFixture filled(TestDatabase database, DatabaseKind kind) {
        IndexFixture store = new IndexFixture(kind, database);
        for (int i = 0; i < 5; i++) {
            store.delivered("body " + i + "x".repeat(i * 1500), 7);
        }
        return store;
    }

    @ParameterizedTest
    @EnumSource
    void aSoundStoreHasNoProblems(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = filled(database, kind);
            store.content("not yet routed");
            VerifyReport report = verify(store);
            assertTrue(report.isSound(), report.toString());
            assertEquals(6, report.records());
            assertEquals(1, report.unindexed());
            assertEquals(5, report.contents());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-D9")
    void namesEachDamagedRecordAndWhoseItIs(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = filled(database, kind);
            StoredContent damaged = store.delivered("damaged", 8, 9);
            StoredContent large = store.delivered("y".repeat(9000), 10);
            String segment = LogInspection.fileName(damaged.location().segment());
            store.files.damage(segment, damaged.location().offset() + 66);
            store.files.damage("big-" + large.id() + ".log", 5);
            VerifyReport report = verify(store);
            assertEquals(2, report.problems().size(), report.toString());
            assertTrue(report.problems().get(0).contains("content " + damaged.id()));
            assertTrue(report.problems().get(0).contains("user 8 folder Inbox uid 1, user 9 folder Inbox uid 1"));
            assertTrue(report.problems().get(1).contains("content " + large.id() + " of user 10"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatIsMissingAltogether(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = filled(database, kind);
            long segment = store.log.end().segment();
            store.log.space().removeSegment(segment);
            VerifyReport report = verify(store);
            assertEquals(5, report.problems().size());
            assertTrue(report.problems().get(0).startsWith("missing: content "));
        }
    }

    @Test
    void theCommandReadsTheDefaultDatabaseAndTellsByItsExitCode(@TempDir Path data) throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("db/pillarbox");
        try (TestDatabase database = TestDatabase.h2(url);
                ContentLog log = LogFixture.open(DiskFiles.at(data.resolve("store")))) {
            LogFixture.commit(log, new byte[10]);
            assertTrue(database.factory().isOpen());
        }
        VerifyCommand command = new VerifyCommand(Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertEquals(0, command.run(Optional.of(data.toString())));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("records    1 good, 1 of them not in the index"));
        assertEquals(2, command.run(Optional.empty()));
        assertEquals(2, command.run(Optional.of(data.resolve("db").toString())));
    }
}
