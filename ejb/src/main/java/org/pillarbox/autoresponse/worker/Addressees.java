package org.pillarbox.autoresponse.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.autoresponse.gate.Gate;

/**
 * Who gets an answer. The sender is asked about before there is one; but a text may answer whom a forged From names, and a program
 * whomever it likes, so each recipient is asked about as well.
 */
final class Addressees {
    private final AnsweredLog log;
    private final AnswerRate rate;

    Addressees(AnsweredLog log, AnswerRate rate) {
        this.log = log;
        this.rate = rate;
    }

    /**
     * Those of an answer's recipients who may get it.
     *
     * @param recipients each once, as they were given
     * @param objections why others may not, sentences without their periods
     */
    record Chosen(List<EnvelopeRecipient> recipients, List<String> objections) {
        Chosen {
            recipients = List.copyOf(recipients);
            objections = List.copyOf(objections);
        }
    }

    /** As an address is compared and counted. */
    static String key(Address address) {
        return address.toString().toLowerCase(Locale.ROOT);
    }

    Chosen of(long user, Response.Send send, Gate gate) {
        List<EnvelopeRecipient> chosen = new ArrayList<>(1);
        List<String> objections = new ArrayList<>(0);
        Set<String> seen = new HashSet<>();
        for (EnvelopeRecipient recipient : send.envelope().recipients()) {
            String address = key(recipient.address());
            if (seen.add(address)) {
                gate.objectionTo(address)
                        .or(() -> once(user, send.onlyOnce(), address))
                        .or(() -> rate.objection(user, address, chosen.size()))
                        .ifPresentOrElse(objections::add, () -> chosen.add(recipient));
            }
        }
        return new Chosen(chosen, objections);
    }

    /** Why an address that was answered gets nothing more. */
    Optional<String> once(long user, boolean onlyOnce, String address) {
        return onlyOnce && log.contains(user, address)
                ? Optional.of(address + " was answered before")
                : Optional.empty();
    }
}
