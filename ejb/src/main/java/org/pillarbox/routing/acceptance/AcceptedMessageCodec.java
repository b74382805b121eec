package org.pillarbox.routing.acceptance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Summary;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Traits;

/**
 * The binary form of an accepted message in the content log. The first number is the version; a released version is read
 * for ever, because it may wait in a log.
 */
public final class AcceptedMessageCodec {
    /** Only what bears a key of its own is written so; all else as before. */
    private static final int VERSION = 5;

    /** The fourth version knew no keys of collected messages. */
    private static final int WITHOUT_KEY = 4;

    /** The third version did not know how the recipients of collected mail were found. */
    private static final int WITHOUT_COLLECTED = 3;

    /** The second version knew no findings and no trusted clients. */
    private static final int WITHOUT_FINDINGS = 2;

    /** The first version knew no traits. */
    private static final int WITHOUT_TRAITS = 1;

    private AcceptedMessageCodec() {}

    /** Writes. */
    public static byte[] encode(AcceptedMessage message) {
        CompactWriter out = new CompactWriter().number(message.collected().isPresent() ? VERSION : WITHOUT_KEY);
        envelope(out, message.envelope());
        origin(out, message.origin());
        summary(out, message.summary());
        out.each(message.deliveredTo(), out::text);
        out.optional(message.occasion(), out::text);
        out.optional(message.traits(), traits -> traits(out, traits));
        out.flag(message.origin().trusted());
        FindingsCodec.write(out, message.findings());
        message.collected().ifPresent(key -> collected(out, key));
        return out.toBytes();
    }

    /**
     * Reads.
     *
     * @throws UnreadableRecord when it is none, or one of a later version
     */
    public static AcceptedMessage decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        long version = in.number();
        if (version < WITHOUT_TRAITS || version > VERSION) {
            throw new UnreadableRecord("message of version " + version);
        }
        try {
            AcceptedMessage message = message(in, version);
            in.end();
            return message;
        } catch (IllegalArgumentException invalid) {
            throw new UnreadableRecord(invalid.getMessage());
        }
    }

    private static AcceptedMessage message(CompactReader in, long version) {
        Envelope envelope = envelope(in);
        Origin origin = origin(in);
        Summary summary = summary(in);
        List<String> deliveredTo = in.each(in::text);
        Optional<String> occasion = in.optional(in::text);
        Optional<Traits> traits = version == WITHOUT_TRAITS ? Optional.empty() : in.optional(() -> traits(in));
        boolean known = version > WITHOUT_FINDINGS;
        Origin sender = origin.trusted(known && in.flag());
        Findings findings = known ? FindingsCodec.read(in, version <= WITHOUT_COLLECTED) : Findings.NONE;
        Optional<CollectedKey> collected = version == VERSION ? Optional.of(collected(in)) : Optional.empty();
        return new AcceptedMessage(envelope, sender, summary, deliveredTo, traits, occasion, findings, collected);
    }

    private static void collected(CompactWriter out, CollectedKey key) {
        out.number(key.inMail()).text(key.mailbox()).text(key.uid()).text(key.fingerprint());
        out.number(key.bytes());
    }

    private static CollectedKey collected(CompactReader in) {
        return new CollectedKey(in.number(), in.text(), in.text(), in.text(), in.number());
    }

    private static void traits(CompactWriter out, Traits traits) {
        out.each(traits.authors(), author -> address(out, author));
        out.flag(traits.report()).number(traits.bytes());
    }

    private static Traits traits(CompactReader in) {
        return new Traits(in.each(() -> address(in)), in.flag(), in.number());
    }

    private static void envelope(CompactWriter out, Envelope envelope) {
        out.optional(envelope.reversePath().address(), address -> address(out, address));
        out.each(envelope.recipients(), recipient -> recipient(out, recipient));
        out.number(envelope.body().ordinal());
        out.flag(envelope.international());
        out.optional(envelope.dsnReturn(), wish -> out.number(wish.ordinal()));
        out.optional(envelope.envelopeId(), out::text);
        out.number(envelope.declaredSize());
    }

    private static Envelope envelope(CompactReader in) {
        Envelope.BodyType[] bodies = Envelope.BodyType.values();
        Envelope.DsnReturn[] wishes = Envelope.DsnReturn.values();
        return new Envelope(
                new ReversePath(in.optional(() -> address(in))),
                in.each(() -> recipient(in)),
                bodies[in.ordinal(bodies.length)],
                in.flag(),
                in.optional(() -> wishes[in.ordinal(wishes.length)]),
                in.optional(in::text),
                in.number());
    }

    private static void recipient(CompactWriter out, EnvelopeRecipient recipient) {
        address(out, recipient.address());
        out.number(recipient.notifications().stream()
                .mapToInt(wish -> 1 << wish.ordinal())
                .sum());
        out.optional(recipient.originalRecipient(), out::text);
    }

    private static EnvelopeRecipient recipient(CompactReader in) {
        Address address = address(in);
        long bits = in.number();
        Set<DsnNotify> wishes = EnumSet.noneOf(DsnNotify.class);
        Arrays.stream(DsnNotify.values())
                .filter(wish -> (bits & (1L << wish.ordinal())) != 0)
                .forEach(wishes::add);
        return new EnvelopeRecipient(address, wishes, in.optional(in::text));
    }

    private static void address(CompactWriter out, Address address) {
        out.text(address.localPart()).text(address.domain());
    }

    private static Address address(CompactReader in) {
        return new Address(in.text(), in.text());
    }

    private static void origin(CompactWriter out, Origin origin) {
        out.text(origin.service()).text(origin.sessionId()).text(origin.address());
        out.text(origin.helo()).text(origin.protocol());
        out.optional(origin.cipher(), out::text).optional(origin.account(), out::text);
    }

    private static Origin origin(CompactReader in) {
        String service = in.text();
        String session = in.text();
        String address = in.text();
        String helo = in.text();
        String protocol = in.text();
        Optional<String> cipher = in.optional(in::text);
        return new Origin(service, session, address, helo, protocol, cipher, in.optional(in::text));
    }

    private static void summary(CompactWriter out, Summary summary) {
        out.text(summary.from()).text(summary.to()).text(summary.subject()).text(summary.messageId());
        out.optional(summary.date(), out::moment);
    }

    private static Summary summary(CompactReader in) {
        return new Summary(in.text(), in.text(), in.text(), in.text(), in.optional(in::moment));
    }
}
