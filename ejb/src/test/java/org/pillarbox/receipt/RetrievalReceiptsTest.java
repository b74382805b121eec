package org.pillarbox.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.ReceiptSettings;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Maildrops;
import org.pillarbox.testing.CollectingSink;

class RetrievalReceiptsTest {
    private static final long ANN = 7;
    private static final long BOB = 8;
    private static final String FRONT = "Return-Path: <boss@mail.example>\r\nDelivered-To: ann@mail.example\r\n";
    private static final String ASKING = FRONT + "Subject: Plans\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n"
            + "Message-ID: <1@mail.example>\r\nFrom: boss@mail.example\r\n"
            + "Return-Receipt-To: The Boss <office@mail.example>\r\n\r\nbody\r\n";

    private final FixedSettings settings = new FixedSettings();
    private final Rows rows = new Rows();
    private final List<Letter> sent = new ArrayList<>();
    private final ContentId content = new ContentId(UUID.randomUUID());
    private boolean diskIsFull;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private RetrievalReceipts receipts = receipts();

    private RetrievalReceipts receipts() {
        return new RetrievalReceipts(
                settings,
                rows,
                letter -> {
                    if (diskIsFull) {
                        throw new IOException("the disk is full");
                    }
                    sent.add(letter);
                },
                clock);
    }

    @Test
    @Tag("OTH-017")
    @Tag("OTH-018")
    @Tag("OTH-027")
    void goesToTheAddressInTheFieldUnderTheEmptySender() throws IOException {
        assertTrue(retrieve(ANN, ASKING));
        Letter letter = sent.get(0);
        assertEquals(ReversePath.NULL, letter.envelope().reversePath());
        assertEquals(
                List.of("office@mail.example"),
                letter.envelope().recipients().stream()
                        .map(each -> each.address().toString())
                        .toList());
        String text = text(letter);
        assertTrue(text.contains("\r\nTo: <office@mail.example>\r\n"), text);
        assertTrue(text.contains("\r\nSubject: Receipt: Plans\r\n"), text);
        assertTrue(text.startsWith("In-Reply-To: <1@mail.example>\r\nReferences: <1@mail.example>\r\n"), text);
        assertTrue(text.contains("\r\nAuto-Submitted: auto-"), text);
        assertTrue(text.contains("collected by the mail program of ann@mail.example"), text);
        assertTrue(text.contains("not mean that anybody has read it"), text);
    }

    @Test
    @Tag("OTH-017")
    void asksForNothingWithoutTheField() {
        assertTrue(receipts.isAskedFor(message(ASKING)));
        assertFalse(receipts.isAskedFor(message(FRONT + "Subject: x\r\n\r\nReturn-Receipt-To: a@b.example\r\n")));
        assertFalse(retrieve(ANN, FRONT + "Subject: x\r\n\r\nbody"));
        assertEquals(List.of(), sent);
    }

    @Test
    @Tag("OTH-019")
    void theFieldsOfTheSettingsCountInTheirOrderAndInAnyCase() {
        settings.put(new ReceiptSettings(List.of("x-CONFIRM-to", "Return-Receipt-To"), true));
        assertTrue(retrieve(ANN, ASKING.replace("Subject:", "X-Confirm-To: desk@mail.example\r\nSubject:")));
        assertEquals("desk@mail.example", target());
        assertTrue(retrieve(BOB, ASKING));
        assertEquals("office@mail.example", target());
    }

    @Test
    @Tag("OTH-020")
    void anEmptyListOfFieldsSwitchesReceiptsOff() {
        settings.put(new ReceiptSettings(List.of(), false));
        assertFalse(receipts.isAskedFor(message(ASKING)));
        assertFalse(retrieve(ANN, ASKING));
    }

    @Test
    @Tag("OTH-021")
    @Tag("OTH-022")
    void mailFromTheInternetIsConfirmedOnlyWhereTheSettingSaysSo() {
        assertFalse(retrieve(ANN, ASKING, false));
        settings.put(new ReceiptSettings(List.of("Return-Receipt-To"), false));
        assertTrue(retrieve(ANN, ASKING, false));
    }

    @Test
    @Tag("OTH-023")
    void eachRecipientIsConfirmedOnce() {
        assertTrue(retrieve(ANN, ASKING));
        assertFalse(retrieve(ANN, ASKING));
        assertTrue(retrieve(BOB, ASKING));
        assertEquals(2, sent.size());
    }

    @Test
    @Tag("OTH-023")
    void aReceiptWhoseRowACrashTookBearsTheSameOccasionAgain() {
        rows.lost = true;
        assertTrue(retrieve(ANN, ASKING));
        receipts = receipts();
        rows.lost = false;
        assertTrue(retrieve(ANN, ASKING));
        assertEquals(sent.get(0).occasion(), sent.get(1).occasion());
        assertFalse(retrieve(ANN, ASKING));
    }

    @Test
    void whatCannotBeSentNowIsSentAtTheNextRetrieval() {
        diskIsFull = true;
        assertFalse(retrieve(ANN, ASKING));
        diskIsFull = false;
        assertTrue(retrieve(ANN, ASKING));
        assertEquals(1, sent.size());
    }

    @Test
    void aMessageThatHasGoneMeanwhileIsNotConfirmed() {
        assertFalse(receipts.retrieved(new Retrieval(ANN, Optional::empty, message(ASKING))));
    }

    @ParameterizedTest
    @Tag("OTH-018")
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@mail.example",
                "one@mail.example, two@mail.example",
                "victims: one@mail.example, two@mail.example;",
                "<one%elsewhere.example@mail.example>",
                "elsewhere.example!one@mail.example",
                "\"one@elsewhere.example\"@mail.example",
                "\"one two\"@mail.example",
                "one@[127.0.0.1]",
                "one@-bad-.example",
                "one@mail.example\0"
            })
    void aTargetThatIsNotOnePlainAddressGetsNothing(String value) {
        assertFalse(retrieve(ANN, ASKING.replace("The Boss <office@mail.example>", value)));
        assertFalse(retrieve(
                BOB,
                ASKING.replace("The Boss <office@mail.example>", "a@b.example\r\nReturn-Receipt-To: c@d.example")));
        assertFalse(
                retrieve(BOB, ASKING.replace("The Boss <office@mail.example>", "x".repeat(2_000) + " <a@b.example>")));
        assertEquals(List.of(), sent);
    }

    @ParameterizedTest
    @Tag("OTH-027")
    @ValueSource(
            strings = {
                "Return-Path: <>\r\n",
                "Auto-Submitted: auto-replied\r\n",
                "Precedence: bulk\r\n",
                "Precedence: List\r\n",
                "List-Id: <x.lists.example>\r\n"
            })
    void programsAndListsGetNoReceipt(String line) {
        assertFalse(retrieve(ANN, line + ASKING));
        assertEquals(List.of(), sent);
    }

    @Test
    void whatNeverCameThroughADeliveryIsNotConfirmed() {
        assertFalse(retrieve(ANN, ASKING.replace("Return-Path:", "X-Path:")));
    }

    @Test
    void linesOfTheReceiptCannotBeForged() throws IOException {
        assertTrue(retrieve(
                ANN,
                ASKING.replace("Plans", "=?utf-8?q?Plans=0D=0ABcc:_all=40mail.example?=")
                        .replace("<1@mail.example>", "<1@mail.example>\t<evil id>")));
        String text = text(sent.get(0));
        assertFalse(text.contains("\nBcc:"), text);
        assertFalse(text.contains("evil id"), text);
    }

    @Test
    void anHourBringsAnAddressNoMoreThanItsBound() {
        for (int i = 0; i < ReceiptRate.TO_ONE + 10; i++) {
            retrieve(ANN, ASKING, true, new ContentId(UUID.randomUUID()));
        }
        assertEquals(ReceiptRate.TO_ONE, sent.size());
        for (long user = 100; user < 100 + ReceiptRate.TO_ADDRESS; user++) {
            retrieve(user, ASKING);
        }
        assertEquals(ReceiptRate.TO_ADDRESS, sent.size());
        now = now.plus(Duration.ofHours(1));
        assertTrue(retrieve(ANN, ASKING));
    }

    private boolean retrieve(long user, String message) {
        return retrieve(user, message, true);
    }

    private boolean retrieve(long user, String message, boolean inside) {
        return retrieve(user, message, inside, content);
    }

    private boolean retrieve(long user, String message, boolean inside, ContentId id) {
        Content bytes = message(message);
        return receipts.isAskedFor(bytes)
                && receipts.retrieved(new Retrieval(user, () -> Optional.of(new Maildrops.Source(id, inside)), bytes));
    }

    private String target() {
        return sent.get(sent.size() - 1)
                .envelope()
                .recipients()
                .get(0)
                .address()
                .toString();
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }

    private static Content message(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                if (length <= 0) {
                    return -1;
                }
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }

    private static final class Rows implements WrittenReceipts {
        private final Set<String> written = new HashSet<>();
        private boolean lost;

        @Override
        public boolean contains(ContentId content, long userId) {
            return written.contains(content + " " + userId);
        }

        @Override
        public void add(ContentId content, long userId, Instant at) {
            if (!lost) {
                written.add(content + " " + userId);
            }
        }
    }
}
