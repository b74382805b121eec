package org.pillarbox.directory.external;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.external.ExternalDirectory.Person;
import org.pillarbox.directory.external.ImportBatches.Member;
import org.pillarbox.directory.external.ImportReport.Phase;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.settings.DirectorySettings;

/**
 * Imports a group of the directory (manual 4.3.2.3): reads all of it first, then stores it in small transactions, so that others
 * can work meanwhile. Nobody is removed unless all of the group was read. Broken off, it can be done again.
 */
public final class DirectoryImport {
    private static final Logger LOG = Logger.getLogger(DirectoryImport.class.getName());
    private static final int BATCH = 100;

    private final ExternalDirectory directory;
    private final PasswordSealing sealing;
    private final ImportBatches batches;
    private final ImportProgress progress;

    public DirectoryImport(
            ExternalDirectory directory, PasswordSealing sealing, ImportBatches batches, ImportProgress progress) {
        this.directory = directory;
        this.sealing = sealing;
        this.batches = batches;
        this.progress = progress;
    }

    /** Runs to its end, after {@link ImportProgress#begin}; never throws. */
    public void run(DirectorySettings settings, ImportOptions options) {
        try {
            // First of all: whoever is created while this runs is not to be removed.
            Map<String, Long> before = options.remove() ? batches.users() : Map.of();
            List<Member> members = read(settings, options);
            progress.expect(members.size());
            store(members, options);
            if (options.remove()) {
                remove(members, before);
            }
            ImportReport report = progress.report();
            batches.finish(
                    options.group(),
                    report.created() + " created, " + report.changed() + " changed, " + report.removed() + " removed");
            progress.enter(Phase.DONE);
        } catch (DirectoryUnavailable e) {
            fail("The directory cannot be read: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            fail("The import broke off; the server's log says why. It can be started again.", e);
        }
    }

    private void fail(String words, Exception reason) {
        LOG.log(Level.WARNING, "The import from the external directory failed", reason);
        progress.giveUp(words);
    }

    private List<Member> read(DirectorySettings settings, ImportOptions options) throws DirectoryUnavailable {
        List<Person> people = directory.members(settings, options.group());
        Set<String> administrators = new HashSet<>();
        if (options.administrators()) {
            directory
                    .members(settings, settings.administratorsGroup())
                    .forEach(person -> administrators.add(key(person.account())));
        }
        Map<UserName, Member> members = new LinkedHashMap<>();
        for (Person person : people) {
            Optional<UserName> name = UserName.parse(person.account().replace(' ', '_'));
            if (name.isEmpty()) {
                progress.say("\"" + printable(person.account()) + "\" was skipped: no user can have this name.");
                continue;
            }
            Optional<Boolean> administrator = options.administrators()
                    ? Optional.of(administrators.contains(key(person.account())))
                    : Optional.empty();
            Member member = new Member(name.get(), person.account(), person.fullName(), administrator);
            if (members.putIfAbsent(name.get(), member) != null) {
                progress.say("\"" + person.account() + "\" was skipped: another account has the name " + name.get()
                        + " here.");
            }
        }
        return List.copyOf(members.values());
    }

    private void store(List<Member> members, ImportOptions options) {
        Set<String> present = batches.users().keySet();
        for (int from = 0; from < members.size(); from += BATCH) {
            List<Member> batch = members.subList(from, Math.min(from + BATCH, members.size()));
            progress.stored(batch.size(), batches.store(batch, options, oneTime(batch, options, present)));
        }
    }

    /** Before the batch has its turn, since each has a salt of its own, which takes time. No administrator gets what all know. */
    private Map<UserName, Passwords> oneTime(List<Member> batch, ImportOptions options, Set<String> present) {
        return batch.stream()
                .filter(member -> !options.unusablePasswords()
                        && !member.administrator().orElse(false)
                        && !present.contains(member.name().key()))
                .collect(Collectors.toMap(
                        Member::name, member -> sealing.oneTime(member.name(), ImportOptions.PASSWORD)));
    }

    private void remove(Collection<Member> members, Map<String, Long> before) {
        progress.enter(Phase.REMOVING);
        if (members.isEmpty()) {
            progress.say("Nobody was removed, since the group has no members.");
            return;
        }
        Set<String> present =
                members.stream().map(member -> member.name().key()).collect(Collectors.toSet());
        List<Long> absent = before.entrySet().stream()
                .filter(user -> !present.contains(user.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int from = 0; from < absent.size(); from += BATCH) {
            progress.stored(0, batches.remove(absent.subList(from, Math.min(from + BATCH, absent.size()))));
        }
    }

    private static String key(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 64 ? plain.substring(0, 64) + "..." : plain;
    }
}
