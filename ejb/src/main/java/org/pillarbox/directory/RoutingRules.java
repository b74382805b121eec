package org.pillarbox.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * What a user's Message Routing and WebMail addresses must be like (manual 4.2.3.1.6, 4.2.3.1.7). A local target is looked up
 * as a mailbox and nothing else: who sends mail on names users, not lists (manual 21.13).
 */
final class RoutingRules {
    private static final int MOST_ADDRESSES = 50;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern DOMAIN = Pattern.compile("[^\\s.]{1,63}(\\.[^\\s.]{1,63})*");

    private final Predicate<String> users;
    private final Iterable<NameRegistry> registries;
    private final Settings settings;

    RoutingRules(Predicate<String> users, Iterable<NameRegistry> registries, Settings settings) {
        this.users = users;
        this.registries = registries;
        this.settings = settings;
    }

    /** Checks all of it; {@link InvalidUser} names the box. */
    void check(UserDetails user) {
        MailRouting routing = user.routing();
        checkTargets("assistant", user, routing.assistant().targets(), false);
        checkTargets("forwarding", user, routing.forwarding().addresses(), true);
        checkRule("large", user, routing.large());
        checkRule("small", user, routing.small());
        checkAddresses(user.webMailAddresses());
    }

    private void checkRule(String box, UserDetails user, SizeRule rule) {
        if (rule.kilobytes() < 0 || rule.kilobytes() > SizeRule.MOST_KILOBYTES) {
            throw new InvalidUser(box + "Size", "A size is from 0 to " + SizeRule.MOST_KILOBYTES + " kB");
        }
        checkTargets(box + "Targets", user, rule.targets(), false);
    }

    private void checkTargets(String box, UserDetails user, String text, boolean lan) {
        if (text.length() > RouteTarget.LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidUser(box, "The addresses are too long, or not on one line");
        }
        List<String> entries = RouteTarget.entries(text);
        if (entries.size() > RouteTarget.MOST) {
            throw new InvalidUser(box, "At most " + RouteTarget.MOST + " users and addresses");
        }
        entries.forEach(entry -> checkTarget(box, user, entry, lan));
    }

    private void checkTarget(String box, UserDetails user, String entry, boolean lan) {
        RouteTarget target = RouteTarget.parse(entry)
                .filter(parsed -> lan || !(parsed instanceof RouteTarget.Lan))
                .filter(RoutingRules::hasDomain)
                .orElseThrow(() -> new InvalidUser(
                        box, "\"" + entry + "\" is neither a user nor a plain address such as ann@example.org"));
        local(target).ifPresent(name -> checkName(box, user, entry, name));
    }

    private static boolean hasDomain(RouteTarget target) {
        return !(target instanceof RouteTarget.Mail mail)
                || DOMAIN.matcher(mail.address().domain()).matches();
    }

    /** The user's name that a target here stands for; empty for one elsewhere. */
    private Optional<String> local(RouteTarget target) {
        if (target instanceof RouteTarget.User user) {
            return Optional.of(user.name());
        }
        return target instanceof RouteTarget.Mail mail
                ? Optional.of(mail.address()).filter(this::isLocal).map(Address::localPart)
                : Optional.empty();
    }

    private boolean isLocal(Address address) {
        return settings.get(LocalMailSettings.class).serves(address);
    }

    private void checkName(String box, UserDetails user, String entry, String name) {
        if (name.equalsIgnoreCase(user.name())) {
            throw new InvalidUser(box, "A user's mail cannot be sent on to the user itself");
        }
        if (users.test(name)) {
            return;
        }
        for (NameRegistry registry : registries) {
            registry.holder(name.toLowerCase(Locale.ROOT)).ifPresent(holder -> {
                throw new InvalidUser(
                        box, "\"" + entry + "\" is " + holder + "; give users or addresses elsewhere instead");
            });
        }
        throw new InvalidUser(box, "There is no user \"" + name + "\"");
    }

    private static void checkAddresses(List<String> addresses) {
        if (addresses.size() > MOST_ADDRESSES) {
            throw new InvalidUser("webMailAddresses", "At most " + MOST_ADDRESSES + " addresses");
        }
        for (String address : addresses) {
            boolean plain = address.length() <= LONGEST_ADDRESS
                    && RouteTarget.parse(address)
                            .filter(RouteTarget.Mail.class::isInstance)
                            .filter(RoutingRules::hasDomain)
                            .isPresent();
            if (!plain) {
                throw new InvalidUser(
                        "webMailAddresses", "\"" + address + "\" is no plain address such as ann@example.org");
            }
        }
    }
}
