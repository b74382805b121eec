package org.pillarbox.autoresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.autoresponse.template.SimpleResponder;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.NotedErrors;

class PreviewsTest {
    private final ListedUsers users = new ListedUsers().add(7, "fred", false);
    private final Set<String> answered = new HashSet<>();

    private AnswerPreview preview(Autoresponder page, String sender, String subject) {
        SimpleResponder responder = new SimpleResponder(new AnswerFiles(Path.of("nowhere")), new NotedErrors());
        return new Previews(
                        users, new FixedSettings(), responder::preview, (user, address) -> answered.contains(address))
                .of(
                        new UserAutoresponder(7, "fred", page),
                        new SampleMessage(sender, subject),
                        Instant.parse("2026-11-23T02:00:00Z"));
    }

    private static Autoresponder page(ResponderType type, boolean onlyOnce, String filters, String triggers) {
        return new Autoresponder(
                type, true, onlyOnce, ClearEvery.NEVER, "To {Originator}", false, "run", filters, triggers);
    }

    @Test
    void showsTheAnswerEvenWhileTheTypeIsNone() {
        for (ResponderType type : new ResponderType[] {ResponderType.NONE, ResponderType.SIMPLE}) {
            AnswerPreview shown = preview(page(type, false, "", ""), "Ann <ann@far.example>", "Grüße");
            assertEquals("To ann@far.example\n", shown.text());
            assertEquals("Auto: Grüße", shown.subject());
            assertEquals("ann@far.example", shown.to());
        }
        assertEquals(
                Optional.of("the command writes the answer, not this text"),
                preview(page(ResponderType.EXTERNAL, false, "", ""), "ann@far.example", "x")
                        .silence());
    }

    @Test
    @Tag("USR-259")
    @Tag("USR-260")
    void saysWhichFilterOrTriggerKeepsItSilent() {
        Autoresponder page = page(ResponderType.SIMPLE, false, "Subject: no*", "From: *far.example*");
        assertEquals(Optional.empty(), preview(page, "ann@far.example", "yes").silence());
        assertEquals(true, preview(page, "ann@far.example", "no").silence().isPresent());
        assertEquals(
                Optional.of("no trigger matches"),
                preview(page, "ann@near.example", "yes").silence());
    }

    @Test
    @Tag("USR-268")
    void saysWhoWasAnsweredBefore() {
        answered.add("ann@far.example");
        Autoresponder once = page(ResponderType.SIMPLE, true, "", "");
        assertEquals(
                Optional.of("ann@far.example was answered before"),
                preview(once, "Ann@Far.example", "x").silence());
        assertEquals(Optional.empty(), preview(once, "bob@far.example", "x").silence());
        assertEquals(
                Optional.empty(),
                preview(page(ResponderType.SIMPLE, false, "", ""), "ann@far.example", "x")
                        .silence());
    }

    @Test
    void aSenderThatIsNoneIsRefusedAtItsBox() {
        InvalidUser refusal = assertThrows(
                InvalidUser.class, () -> preview(page(ResponderType.SIMPLE, false, "", ""), "nobody", "x"));
        assertEquals("sender", refusal.field());
    }
}
