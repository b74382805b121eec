package org.pillarbox.inmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.OrderLine;

class InMailDeskTest {
    private static final Optional<String> PASSWORD = Optional.of("s3cret");
    private static final Optional<String> NONE = Optional.empty();

    @TempDir
    Path folder;

    private InMailSettings settings = InMailSettings.NONE;
    private InMailDesk desk;

    @BeforeEach
    void open() {
        desk = new InMailDesk(
                () -> settings,
                new InMailSecrets(new SealingKey(folder.resolve("key"), new SecureRandom())),
                Set.of("ann", "sales")::contains,
                number -> number <= 2);
    }

    @Test
    @Tag("EXT-041")
    @Tag("EXT-137")
    void storesAccountsUnderNumbersOfTheirOwn() {
        assertEquals(
                1,
                store(InMailSamples.inMail("one", InMailSamples.pop3("a.example")), PASSWORD)
                        .number());
        assertEquals(
                2,
                store(InMailSamples.inMail("two", InMailSamples.pop3("b.example")), PASSWORD)
                        .number());
        assertEquals(
                List.of("one", "two"),
                settings.enabledFor(1).stream().map(InMail::name).toList());
    }

    @Test
    @Tag("EXT-047")
    @Tag("EXT-048")
    void refusesConnectionsThatAreNotThere() {
        Method.Pop3 account = InMailSamples.pop3("a.example");
        InMail wanted = new InMail(0, "ISP", true, Set.of(7), account);
        assertEquals("connections", refused(wanted));
        store(new InMail(0, "ISP", true, Set.of(2, 7), account), PASSWORD);
    }

    @Test
    @Tag("EXT-071")
    void theTargetIsAUserOrAList() {
        Method.Pop3 account = InMailSamples.pop3();
        assertEquals("target", refused(to(account, "nobody")));
        store(to(account, "ann"), PASSWORD);
        store(to(account, "sales"), PASSWORD);
    }

    @Test
    @Tag("EXT-046")
    void keepsThePasswordAndTheNumberWhenSomethingElseChanges() {
        InMail stored = store(InMailSamples.inMail("ISP", InMailSamples.pop3("a.example")), PASSWORD);
        InMail off = store(stored.enabled(false).by(withoutPassword(stored)), NONE);
        assertEquals(stored.number(), off.number());
        assertEquals(password(stored), password(off));
        assertFalse(settings.find(1).orElseThrow().isFor(1));
    }

    @Test
    void theAuditLogIsToldWhatIsDifferentButNoPassword() {
        InMail stored = store(InMailSamples.inMail("ISP", InMailSamples.pop3("a.example")), PASSWORD);
        String changes = desk.with(stored.enabled(false), Optional.of("other")).changes();
        assertEquals("enabled: true -> false; password: changed", changes);
        String added = desk.with(InMailSamples.inMail("x", InMailSamples.pop3()), PASSWORD)
                .changes();
        assertTrue(added.contains("pop.isp.example"), added);
    }

    @Test
    @Tag("EXT-081")
    void routingOptionsAreThoseOfOneInMail() {
        store(InMailSamples.inMail("one", InMailSamples.pop3("a.example")), PASSWORD);
        store(InMailSamples.inMail("two", InMailSamples.pop3("b.example")), PASSWORD);
        DetectionOptions other = DetectionOptions.DEFAULT.in(List.of(OrderLine.RECEIVED));
        settings = desk.detecting(2, other).settings();
        assertEquals(DetectionOptions.DEFAULT, pop3(1).detection());
        assertEquals(other, pop3(2).detection());
        assertThrows(InvalidSetting.class, () -> desk.detecting(9, other));
    }

    @Test
    void whoHasBeenDeletedCannotBeChanged() {
        assertEquals(
                "name",
                refused(InMailSamples.inMail("gone", InMailSamples.pop3()).numbered(4)));
    }

    private InMail store(InMail wanted, Optional<String> password) {
        InMailDesk.Change change = desk.with(wanted, password);
        settings = change.settings();
        return change.inMail();
    }

    private String refused(InMail wanted) {
        return assertThrows(InvalidSetting.class, () -> desk.with(wanted, PASSWORD))
                .field();
    }

    private static InMail to(Method.Pop3 account, String target) {
        return InMailSamples.inMail("ISP", InMailSamples.routed(account, new CollectedRoute.ToTarget(target)));
    }

    private Method.Pop3 pop3(int number) {
        return (Method.Pop3) settings.find(number).orElseThrow().method();
    }

    private static Method.Pop3 withoutPassword(InMail inMail) {
        return ((Method.Pop3) inMail.method()).withSealedPassword("");
    }

    private static String password(InMail inMail) {
        return ((Method.Pop3) inMail.method()).sealedPassword();
    }
}
