package org.pillarbox.inmail.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.MailboxList;
import org.pillarbox.message.mime.HeaderText;
import org.pillarbox.settings.AcceptedAddresses;

/** Finds the mailbox that is named beside an address which all share (manual 6.3.2.3). */
final class SingleAddressSearch {
    private final AcceptedAddresses accepted;
    private final Predicate<String> isMailbox;

    SingleAddressSearch(AcceptedAddresses accepted, Predicate<String> isMailbox) {
        this.accepted = accepted;
        this.isMailbox = isMailbox;
    }

    /** The mailboxes that a header names; they have no domain. */
    Found in(HeaderLines header) {
        Found found = new Found();
        for (HeaderLines.Field field : header.named(Detection.STANDARD)) {
            for (NamedEntry entry : NamedEntry.of(field.value())) {
                MailboxList.read(entry.address(), 1).stream()
                        .filter(accepted::covers)
                        .findFirst()
                        .ifPresent(address -> look(entry, address, field.name(), found));
            }
        }
        return found;
    }

    private void look(NamedEntry entry, Address address, String field, Found found) {
        Optional<String> name = names(entry, address).filter(isMailbox).findFirst();
        if (name.isPresent()) {
            found.add(new Address(name.get(), ""), "named beside " + address + " in " + field);
        } else {
            found.note("no mailbox is named beside " + address + " in " + field);
        }
    }

    /** The names in the manual's order. */
    private static Stream<String> names(NamedEntry entry, Address address) {
        List<String> words = entry.words().isEmpty() ? List.of() : List.of(entry.words());
        return Stream.of(entry.inside(), entry.comments(), words, List.of(address.localPart()))
                .flatMap(List::stream)
                .map(HeaderText::decode)
                .map(name -> name.strip().replaceAll("^['\"]+|['\"]+$", "").strip())
                .filter(name -> !name.isEmpty());
    }
}
