package org.pillarbox.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pillarbox.directory.group.BuiltInGroup;

/** The groups of one snapshot of all accounts. Members are gathered when first asked for: most changes ask for none. */
final class MailGroups {
    private final Collection<Account> accounts;
    private final Map<String, String> names;
    private final Map<String, MailGroup> gathered = new ConcurrentHashMap<>();

    MailGroups(Collection<Account> accounts, List<String> names) {
        this.accounts = accounts;
        this.names =
                names.stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    }

    Optional<MailGroup> find(String typed) {
        return BuiltInGroup.find(typed).map(this::builtIn).or(() -> Optional.ofNullable(
                        names.get(typed.toLowerCase(Locale.ROOT)))
                .map(name -> gather(name, account -> account.membership()
                        .group()
                        .filter(name::equals)
                        .isPresent())));
    }

    private MailGroup builtIn(BuiltInGroup group) {
        return switch (group) {
            case EVERYONE ->
                gather(group.title(), account -> account.membership().inEveryoneList());
            case ADMINS -> gather(group.title(), Account::administrator);
            case NO_ONE -> gather(group.title(), account -> false);
        };
    }

    private MailGroup gather(String group, Predicate<Account> isMember) {
        return gathered.computeIfAbsent(
                group,
                name -> new MailGroup(
                        name,
                        accounts.stream()
                                .filter(isMember)
                                .sorted(Comparator.comparing(
                                        account -> account.name().key()))
                                .map(Account::user)
                                .toList()));
    }
}
