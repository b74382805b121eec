package org.pillarbox.routing.srs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.ForwardedMailSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Makes sender addresses of ours from others', and others' from ours. Keeps nothing: all is in the address. Thread safe. */
public final class SenderRewriting {
    /**
     * The longest address, in octets: with its angle brackets a path has 256 (RFC 5321 §4.5.3.1.3). Local parts above 64 octets,
     * to which longer senders lead, are taken by the servers that are in use, which see them from everybody who rewrites.
     */
    static final int LONGEST = 254;

    private static final Pattern CHAIN = Pattern.compile("[^=]+=(.+=[=+-].+)");
    private static final Pattern REWRITTEN = Pattern.compile("SRS([01])([=+-])(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("([a-z2-7]{8})=([a-z2-7]{2})=([^=]+)=(.+)");
    private static final Pattern FURTHER = Pattern.compile("([a-z2-7]{8})=([^=]+)=([=+-].+)");

    private final Settings settings;
    private final Seal seal;
    private final DayStamp days;

    /** Proves addresses by this secret; the clock says which have expired. */
    public SenderRewriting(Settings settings, SenderSecret secret, Clock clock) {
        this.settings = settings;
        this.seal = new Seal(secret);
        this.days = new DayStamp(clock);
    }

    /**
     * The sender under which mail is sent on. Empty when it goes under its own: the address is one of ours, or too long to be
     * wrapped, or an administrator has switched rewriting off.
     */
    public Optional<Address> rewritten(Address sender) {
        LocalMailSettings here = settings.get(LocalMailSettings.class);
        if (!settings.get(ForwardedMailSettings.class).rewriteSender()
                || sender.domain().isEmpty()
                || here.serves(sender)) {
            return Optional.empty();
        }
        Address rewritten = new Address(wrapped(sender), here.ownDomain());
        return rewritten.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.empty()
                : Optional.of(rewritten);
    }

    private String wrapped(Address sender) {
        Matcher known = REWRITTEN.matcher(sender.localPart());
        if (!known.matches()) {
            String day = days.today();
            String rest = sender.domain() + "=" + sender.localPart();
            return "SRS0=" + seal.of(day, rest) + "=" + day + "=" + rest;
        }
        // Only the server that wrote the first address can read it: whoever comes next leads there directly.
        Matcher further = CHAIN.matcher(known.group(3));
        String rest = known.group(1).equals("1") && further.matches()
                ? further.group(1)
                : sender.domain() + "=" + known.group(2) + known.group(3);
        return "SRS1=" + seal.of(rest) + "=" + rest;
    }

    /** What a local address means as a sender that was rewritten; empty when it is none. */
    public Optional<Origin> original(Address address) {
        Matcher known = REWRITTEN.matcher(address.localPart());
        if (!known.matches()) {
            return Optional.empty();
        }
        return Optional.of(known.group(1).equals("0") ? first(known.group(3)) : further(known.group(3)));
    }

    private Origin first(String text) {
        Matcher parts = FIRST.matcher(folded(text, 2));
        if (!parts.matches() || !seal.holds(parts.group(1), parts.group(2), parts.group(3) + "=" + parts.group(4))) {
            return Origin.FORGED;
        }
        return days.isFresh(parts.group(2))
                ? new Origin.Known(new Address(parts.group(4), parts.group(3)))
                : Origin.EXPIRED;
    }

    private Origin further(String text) {
        Matcher parts = FURTHER.matcher(folded(text, 1));
        return parts.matches() && seal.holds(parts.group(1), parts.group(2) + "=" + parts.group(3))
                ? new Origin.Known(new Address("SRS0" + parts.group(3), parts.group(2)))
                : Origin.FORGED;
    }

    /** Hash and day are ours and may have come back in capitals; what follows is somebody else's. */
    private static String folded(String text, int ours) {
        int end = -1;
        for (int i = 0; i < ours; i++) {
            end = text.indexOf('=', end + 1);
            if (end < 0) {
                return text;
            }
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
    }

    /** What an address turned out to be. */
    public sealed interface Origin {
        /** Not made here, or changed since. */
        Origin FORGED = new Unknown("this server never made it");

        /** Made here too long ago. */
        Origin EXPIRED = new Unknown("it is no longer valid");

        /** Whom it stands for. */
        record Known(Address sender) implements Origin {}

        /** Why it leads nowhere, in words for the trace. */
        record Unknown(String reason) implements Origin {}
    }
}
