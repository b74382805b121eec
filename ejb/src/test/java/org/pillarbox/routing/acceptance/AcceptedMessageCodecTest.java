package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.RuleVerdict;
import org.pillarbox.routing.Traits;

class AcceptedMessageCodecTest {
    @Property
    void givesBackWhatWasWritten(@ForAll("messages") AcceptedMessage message) {
        assertEquals(message, AcceptedMessageCodec.decode(AcceptedMessageCodec.encode(message)));
    }

    @Property
    void refusesAnyOtherBytes(@ForAll byte[] bytes) {
        assertThrows(UnreadableRecord.class, () -> AcceptedMessageCodec.decode(bytes));
    }

    @Property(tries = 200)
    void refusesARecordThatIsCutShort(@ForAll("messages") AcceptedMessage message) {
        byte[] whole = AcceptedMessageCodec.encode(message);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThrows(UnreadableRecord.class, () -> AcceptedMessageCodec.decode(cut));
    }

    @Test
    void readsTheFirstVersionWhichKnewNoTraits() {
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope("ann@mail.example", "bob@mail.example"),
                Mail.STRANGER,
                Summary.NONE,
                List.of("ann@mail.example"),
                Optional.empty(),
                Optional.of("x/routing"),
                Findings.NONE);
        byte[] second = Arrays.copyOf(AcceptedMessageCodec.encode(message), secondLength(message));
        second[0] = 2;
        byte[] first = Arrays.copyOf(second, second.length - 1);
        first[0] = 1;
        assertEquals(message, AcceptedMessageCodec.decode(first));
    }

    @Test
    void readsTheSecondVersionWhichKnewNoFindings() {
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope("ann@mail.example", "bob@mail.example"),
                Mail.STRANGER,
                Summary.NONE,
                List.of(),
                Optional.of(new Traits(List.of(Mail.address("ann@mail.example")), true, 4096)),
                Optional.empty(),
                Findings.NONE);
        byte[] second = Arrays.copyOf(AcceptedMessageCodec.encode(message), secondLength(message));
        second[0] = 2;
        assertEquals(message, AcceptedMessageCodec.decode(second));
    }

    @Test
    void readsTheThirdVersionWhichDidNotKnowHowRecipientsWereFound() {
        Findings known = new Findings(List.of(new Trace.Step("spf", "pass")), 7, Optional.of("spam"), Optional.empty());
        AcceptedMessage message = nobody().with(known);
        byte[] latest = AcceptedMessageCodec.encode(message);
        byte[] third = Arrays.copyOf(latest, latest.length - 1);
        third[0] = 3;
        assertEquals(message, AcceptedMessageCodec.decode(third));
    }

    @Test
    void keepsHowTheRecipientsOfCollectedMailWereFound() {
        for (CollectedWay way : List.of(
                new CollectedWay.ToRecipients(),
                new CollectedWay.ToServer("192.168.1.5:26"),
                new CollectedWay.ToNobody("nobody", CollectedWay.Treatment.ADMINISTRATOR))) {
            AcceptedMessage message =
                    nobody().with(new Findings(List.of(), 0, Optional.empty(), Optional.empty(), Optional.of(way)));
            assertEquals(message, AcceptedMessageCodec.decode(AcceptedMessageCodec.encode(message)));
        }
    }

    private static AcceptedMessage nobody() {
        return new AcceptedMessage(
                Mail.envelope("ann@mail.example", "bob@mail.example"),
                Mail.STRANGER,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Findings.NONE);
    }

    /** Behind what the second version wrote stand one byte for the trust, and six for findings of nothing. */
    private static int secondLength(AcceptedMessage message) {
        return AcceptedMessageCodec.encode(message).length - 7;
    }

    @Test
    void isSmall() {
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope("ann@mail.example", "bob@mail.example"),
                Mail.STRANGER,
                new Summary("ann@mail.example", "bob@mail.example", "Lunch", "<1@mail.example>", Optional.empty()),
                List.of(),
                Optional.of(new Traits(List.of(Mail.address("ann@mail.example")), false, 4096)),
                Optional.empty(),
                Findings.NONE);
        assertTrue(AcceptedMessageCodec.encode(message).length < 200);
    }

    @Test
    @Tag("SRV-132")
    void keepsTheDsnParameters() {
        Envelope envelope = new Envelope(
                ReversePath.of(Mail.address("ann@outside.example")),
                List.of(new EnvelopeRecipient(
                        Mail.address("bob@mail.example"),
                        Set.of(DsnNotify.SUCCESS, DsnNotify.DELAY),
                        Optional.of("rfc822;Bob@Mail.Example"))),
                Envelope.BodyType.EIGHT_BIT_MIME,
                true,
                Optional.of(Envelope.DsnReturn.HEADERS),
                Optional.of("QQ314159"),
                4711);
        AcceptedMessage message = new AcceptedMessage(
                envelope,
                Origin.SERVER,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                Optional.of("x/routing"),
                Findings.NONE);
        assertEquals(
                envelope,
                AcceptedMessageCodec.decode(AcceptedMessageCodec.encode(message))
                        .envelope());
    }

    @Provide
    Arbitrary<AcceptedMessage> messages() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('ü', '€')
                .ofMaxLength(40);
        Arbitrary<Address> addresses = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMinLength(1)
                                .ofMaxLength(30),
                        texts)
                .as(Address::new);
        Arbitrary<EnvelopeRecipient> recipients = Combinators.combine(
                        addresses, Arbitraries.of(DsnNotify.class).set(), texts.optional())
                .as(EnvelopeRecipient::new);
        Arbitrary<Envelope> envelopes = Combinators.combine(
                        addresses.optional().map(ReversePath::new),
                        recipients.list().ofMaxSize(5),
                        Arbitraries.of(Envelope.BodyType.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Envelope.DsnReturn.class).optional(),
                        texts.optional(),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Envelope::new);
        Arbitrary<Origin> origins = Combinators.combine(
                        texts, texts, texts, texts, texts, texts.optional(), texts.optional())
                .as(Origin::new)
                .flatMap(origin -> Arbitraries.of(true, false).map(origin::trusted));
        Arbitrary<Summary> summaries = Combinators.combine(
                        texts,
                        texts,
                        texts,
                        texts,
                        Arbitraries.longs()
                                .between(0, 4_000_000_000_000L)
                                .map(Instant::ofEpochMilli)
                                .optional())
                .as(Summary::new);
        Arbitrary<Traits> traits = Combinators.combine(
                        addresses.list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Traits::new);
        Arbitrary<RuleVerdict> rules = Combinators.combine(
                        Arbitraries.integers().between(0, 2), texts, texts)
                .as((kind, rule, target) -> switch (kind) {
                    case 0 -> new RuleVerdict.Ignore(rule);
                    case 1 -> new RuleVerdict.Redirect(rule, target);
                    default -> new RuleVerdict.Copy(rule, target);
                });
        Arbitrary<Findings> findings = Combinators.combine(
                        Combinators.combine(texts, texts)
                                .as(Trace.Step::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.integers().between(-1_000_000, 1_000_000),
                        texts.optional(),
                        rules.optional())
                .as(Findings::new);
        return Combinators.combine(
                        envelopes,
                        origins,
                        summaries,
                        texts.list().ofMaxSize(3),
                        traits.optional(),
                        texts.optional(),
                        findings)
                .as(AcceptedMessage::new);
    }
}
