package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.Settings;

/**
 * Gives fax numbers at local domains to the mailbox that another maker's fax server collects (manual 16.2.3). It comes behind
 * everything that may know the address as another's; the copy stays marked with the number.
 */
final class FaxStep implements Step {
    private final Settings settings;
    private final UserDirectory users;
    private final Insiders insiders;

    FaxStep(Settings settings, UserDirectory users, Insiders insiders) {
        this.settings = settings;
        this.users = users;
        this.insiders = insiders;
    }

    @Override
    public String name() {
        return "fax";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        FaxSettings fax = settings.get(FaxSettings.class);
        boolean closed = fax.mailbox().isEmpty() || transit.origin().isCollected() && !fax.collected();
        if (closed || !isFax(recipient.address().localPart())) {
            return Outcome.Pass.PASS;
        }
        Optional<LocalUser> mailbox = users.find(fax.mailbox())
                .filter(user -> users.internetMail(user).receives() || insiders.isInternal(transit));
        return mailbox.<Outcome>map(user -> new Outcome.Replace(
                        List.of(recipient.meaning(user)), LoopStep.NAME, "fax number, for user " + user.name()))
                .orElse(Outcome.Pass.PASS);
    }

    /** A number alone, or behind the names of company and person. */
    private static boolean isFax(String name) {
        String[] parts = name.split("\\.", -1);
        boolean named = parts.length >= 3 && !name.startsWith(".") && !name.contains("..");
        return (parts.length == 1 || named) && isNumber(parts[parts.length - 1]);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> isDigit(c) || c == '+' || c == '-')
                && text.chars().anyMatch(FaxStep::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
