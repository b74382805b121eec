package org.pillarbox.directory.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.CollectingSink;

class AnnouncementTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final UUID FORM = UUID.randomUUID();
    private static final List<String> MANY =
            IntStream.range(0, 2500).mapToObj(i -> "user" + i).toList();

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-427")
    @Tag("USR-428")
    void goesToAllUsersOrToThosePickedAndToEachOnce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture here = new DirectoryFixture(kind, keys)) {
            List.of("Ann", "bob", "carl").forEach(here::create);
            assertEquals(List.of("Ann", "bob", "carl"), recipients(here, Audience.ALL));
            assertEquals(List.of("Ann", "carl"), recipients(here, Audience.of(List.of("carl", "ann", "ANN", "Carl"))));
            refused("users", here, Audience.of(List.of("ann", "nobody")));
            refused("users", here, Audience.of(List.of()));
            refused("group", here, group("office"));
            here.groups(groups -> groups.create("office", GroupSettings.NONE));
            refused("group", here, group("office"));
            here.create(DirectoryFixture.inGroup(UserDetails.newUser("dora", ""), "office"));
            assertEquals(List.of("dora"), recipients(here, group("Office")));
        }
    }

    @Test
    @Tag("USR-428")
    void isWrittenOnceForManyWhoDoNotSeeEachOther() throws IOException {
        Announcement message = new Announcement(FORM, Audience.ALL, "Grüße", "Hello\r\nall");
        List<Letter> letters = AnnouncementLetters.of(message, "boss", MANY, "firm.example", NOON);
        assertEquals(3, letters.size());
        Set<String> recipients = new HashSet<>();
        letters.forEach(letter -> letter.envelope()
                .recipients()
                .forEach(each -> recipients.add(each.address().toString())));
        assertEquals(2500, recipients.size());
        String text = text(letters.get(0));
        assertEquals(text, text(letters.get(2)));
        assertTrue(text.startsWith("From: <boss@firm.example>\r\nTo: undisclosed-recipients:;\r\nSubject: =?UTF-8?B?"));
        assertTrue(text.endsWith("\r\n\r\nHello\r\nall\r\n"));
        assertFalse(text.contains("user0"));
        assertEquals(3, letters.stream().map(Letter::occasion).distinct().count());
    }

    @Test
    @Tag("USR-428")
    void anotherTryReachesNobodyTwice() {
        Map<String, Set<String>> routed = new HashMap<>();
        int[] lettersToLive = {2};
        Submission failing = letter -> {
            if (lettersToLive[0]-- == 0) {
                throw new IOException("disk full");
            }
            Set<String> names = letter.envelope().recipients().stream()
                    .map(each -> each.address().localPart())
                    .collect(Collectors.toSet());
            routed.putIfAbsent(letter.occasion(), names);
        };
        List<String> lines = new ArrayList<>();
        AnnouncementPost post = new AnnouncementPost(new Lines(lines), failing);
        Announcement message = new Announcement(FORM, Audience.ALL, "subject", "text");
        InvalidUser refusal =
                assertThrows(InvalidUser.class, () -> post.send(message, "boss", MANY, "firm.example", NOON));
        assertTrue(refusal.getMessage().contains("nobody gets it twice"));
        assertEquals(List.of("user.message all users: 2500 users: subject"), lines);
        assertEquals(2, routed.size());
        List<String> fewer = MANY.subList(1, MANY.size());
        post.send(message, "boss", fewer, "firm.example", NOON.plusSeconds(60));
        assertEquals(3, routed.size());
        List<String> got = routed.values().stream().flatMap(Set::stream).toList();
        assertEquals(got.size(), Set.copyOf(got).size());
        assertTrue(got.containsAll(fewer));
        post.send(new Announcement(FORM, Audience.ALL, "subject", "other"), "boss", MANY, "firm.example", NOON);
        assertEquals(6, routed.size(), "what was changed is another message");
    }

    /** Keeps what is written to the audit log. */
    private record Lines(List<String> lines) implements AuditLog {
        @Override
        public void record(String action, String subject, String details) {
            lines.add(action + " " + subject + ": " + details);
        }

        @Override
        public List<Entry> list(int offset, int limit) {
            return List.of();
        }

        @Override
        public long count() {
            return lines.size();
        }

        @Override
        public OptionalLong firstForged() {
            return OptionalLong.empty();
        }
    }

    @Test
    @Tag("USR-429")
    void needsASubjectAndAText() {
        assertFlaw("subject", " ", "text");
        assertFlaw("subject", "a\nb", "text");
        assertFlaw("subject", "a".repeat(201), "text");
        assertFlaw("text", "subject", " \n ");
        assertFlaw("text", "subject", "a".repeat(100_001));
        assertFlaw("text", "subject", "\u0007");
        new Announcement(FORM, Audience.ALL, "subject", "text").check();
    }

    private static void assertFlaw(String field, String subject, String text) {
        Announcement message = new Announcement(FORM, Audience.ALL, subject, text);
        assertEquals(field, assertThrows(InvalidUser.class, message::check).field());
    }

    private static Audience group(String name) {
        return new Audience(Audience.Kind.GROUP, name, List.of());
    }

    private static void refused(String field, DirectoryFixture here, Audience audience) {
        assertEquals(
                field,
                assertThrows(InvalidUser.class, () -> recipients(here, audience))
                        .field());
    }

    private static List<String> recipients(DirectoryFixture here, Audience audience) {
        return here.users(users -> new Recipients(users, here.index).of(audience));
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
