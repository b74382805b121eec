package org.pillarbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.Routes;

/**
 * A recipient during routing.
 *
 * @param given as it stood in the envelope
 * @param address as the steps have it now
 * @param user whom the address means, once a step has found out
 * @param host the server of the own network that is to get it; empty for the ordinary way
 * @param passed the users whose settings sent it on, the first one first
 * @param redirected the address for which settings of the server, and not the sender, chose the present one
 * @param scripted what a script made of its user's settings, for this message
 */
public record Recipient(
        EnvelopeRecipient given,
        Address address,
        Optional<LocalUser> user,
        Optional<String> host,
        List<Passage> passed,
        Optional<Address> redirected,
        Optional<Scripted> scripted) {
    public Recipient {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(host, "host");
        passed = List.copyOf(passed);
        Objects.requireNonNull(redirected, "redirected");
        Objects.requireNonNull(scripted, "scripted");
    }

    /**
     * What a script decided.
     *
     * @param routes in place of the user's
     * @param kept whether the message may come into the user's mailbox
     */
    public record Scripted(Routes routes, boolean kept) {}

    /**
     * A user whose settings sent a message on.
     *
     * @param user whose
     * @param address at which the message reached the user
     * @param copy whether the user's own copy went its way, too
     */
    public record Passage(LocalUser user, Address address, boolean copy) {}

    /** A recipient that no step has seen. */
    public static Recipient of(EnvelopeRecipient given) {
        return new Recipient(
                given,
                given.address(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another address. */
    public Recipient at(Address other) {
        return new Recipient(given, other, user, host, passed, redirected, scripted);
    }

    /** The same, known to mean this user. */
    public Recipient meaning(LocalUser who) {
        return new Recipient(given, address, Optional.of(who), host, passed, redirected, Optional.empty());
    }

    /** The same, to be handed to this server. */
    public Recipient over(String server) {
        return new Recipient(given, address, user, Optional.of(server), passed, redirected, scripted);
    }

    /** The same, after a script; empty for none. */
    public Recipient after(Optional<Scripted> script) {
        return new Recipient(given, address, user, host, passed, redirected, script);
    }

    /** The same, and it may come into the mailbox whatever a script said. */
    public Recipient kept() {
        return after(scripted.map(script -> new Scripted(script.routes(), true)));
    }

    /** Sent on by the settings of the user whom it means. */
    public Recipient sentOn(Address to, boolean copy) {
        List<Passage> longer = new ArrayList<>(passed);
        longer.add(new Passage(user.orElseThrow(), address, copy));
        return new Recipient(given, to, Optional.empty(), Optional.empty(), longer, redirected, Optional.empty());
    }

    /** Sent on by settings of the server, such as a mapping: it may leave the server, whoever wrote it. */
    public Recipient redirectedTo(Address to) {
        return new Recipient(given, to, user, host, passed, redirected.or(() -> Optional.of(address)), scripted);
    }

    /** Whether settings of the server or of a user chose its address, and not the sender. */
    public boolean isSentOn() {
        return redirected.isPresent() || !passed.isEmpty();
    }

    /** Whether this user's settings sent it on. */
    public boolean hasPassed(LocalUser who) {
        return passed.stream().anyMatch(passage -> passage.user().id() == who.id());
    }

    /** Whether another copy than this one is the recipient's own. */
    public boolean isCopy() {
        return passed.stream().anyMatch(Passage::copy);
    }
}
