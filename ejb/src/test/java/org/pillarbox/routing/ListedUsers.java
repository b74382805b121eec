package org.pillarbox.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;

/** A directory of users that tests list. */
public final class ListedUsers implements UserDirectory {
    private final Map<String, LocalUser> users = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<String, InternetMail> internet = new TreeMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, AdvancedSettings> advanced = new TreeMap<>();
    private final Map<Long, Long> quotas = new TreeMap<>();

    private final Map<Long, Routes> routes = new HashMap<>();

    /** Says where a user's mail goes. */
    public void route(String name, MailRouting routing) {
        routes.put(users.get(name).id(), Routes.of(routing));
    }

    /** Gives a user a routing script, and leaves its settings. */
    public void script(String name, String script) {
        Routes old = routes.getOrDefault(users.get(name).id(), Routes.NONE);
        routes.put(users.get(name).id(), Routes.of(old.settings(), script));
    }

    /** Says what a user may do with mail to and from the outside. */
    public void permit(String name, InternetMail permitted) {
        internet.put(name, permitted);
    }

    /** Says what a user's Advanced page says. */
    public void advance(String name, AdvancedSettings settings) {
        advanced.put(name, settings);
    }

    /** Adds a user. */
    public ListedUsers add(long id, String name, boolean administrator) {
        users.put(name, new LocalUser(id, new UserName(name), administrator));
        return this;
    }

    /** Deletes a user. */
    public void remove(String name) {
        users.remove(name);
    }

    @Override
    public Optional<LocalUser> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public Optional<LocalUser> find(long id) {
        return users.values().stream().filter(user -> user.id() == id).findFirst();
    }

    @Override
    public boolean mayUse(String name, Protocol protocol) {
        return users.containsKey(name);
    }

    @Override
    public AdvancedSettings advanced(LocalUser user) {
        return advanced.getOrDefault(user.name().key(), AdvancedSettings.DEFAULTS);
    }

    @Override
    public boolean hasNewPassword(String name, Instant since) {
        return false;
    }

    @Override
    public InternetMail internetMail(LocalUser user) {
        return internet.getOrDefault(user.name().key(), InternetMail.ALLOWED);
    }

    /** Puts users into a group. */
    public void gather(String name, String... members) {
        groups.put(name, List.of(members));
    }

    @Override
    public Optional<MailGroup> group(String name) {
        return Optional.ofNullable(groups.get(name))
                .map(members ->
                        new MailGroup(name, members.stream().map(users::get).toList()));
    }

    /** Gives a user a mailbox quota. */
    public void quota(long id, long bytes) {
        quotas.put(id, bytes);
    }

    @Override
    public long mailboxQuota(long id) {
        return quotas.getOrDefault(id, 0L);
    }

    @Override
    public Routes routes(LocalUser user) {
        return routes.getOrDefault(user.id(), Routes.NONE);
    }

    @Override
    public Map<Long, Long> mailboxQuotas() {
        return Map.copyOf(quotas);
    }

    @Override
    public Optional<LocalUser> firstAdministrator() {
        return users.values().stream().filter(LocalUser::administrator).min(Comparator.comparingLong(LocalUser::id));
    }

    @Override
    public boolean isHealthy() {
        return true;
    }
}
