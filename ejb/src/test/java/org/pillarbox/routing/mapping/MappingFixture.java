package org.pillarbox.routing.mapping;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.GroupRemoval;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.routing.mapping.jpa.JpaMappings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/** Mappings on a real database beside its users: what beans and events do in the container is done here by hand. */
final class MappingFixture implements AutoCloseable {
    final DirectoryFixture directory;
    final TestDatabase database;
    final Set<Long> inMails = new TreeSet<>();
    final MappingCache cache;

    MappingFixture(DatabaseKind kind, Path keys) throws SQLException {
        directory = new DirectoryFixture(kind, keys);
        database = directory.database;
        cache = newCache();
        directory.changedSettings.put(
                LocalMailSettings.class, new LocalMailSettings("mail.example", List.of("mail.example")));
        directory.removals.add(new UserRemoval() {
            @Override
            public Optional<String> refusal(LocalUser user) {
                return Optional.empty();
            }

            @Override
            public void remove(LocalUser user) {
                MappingFixture.this.work(changes -> {
                    changes.forget(user.name().value());
                    return null;
                });
            }
        });
        directory.groupRemovals.add(new GroupRemoval() {
            @Override
            public void remove(UserGroup group) {
                MappingFixture.this.work(changes -> {
                    changes.forget(group.name());
                    return null;
                });
            }
        });
    }

    /** Another node's cache. */
    MappingCache newCache() {
        return new MappingCache(new MappingCache.Source() {
            @Override
            public long lastChange() {
                return database.call(em -> new JpaMappings(em).lastChange());
            }

            @Override
            public Collection<Mapping> mappings() {
                return database.call(em -> new JpaMappings(em).all());
            }
        });
    }

    /** Works in a transaction; this node's cache follows after the commit. */
    <T> T work(Function<MappingChanges, T> work) {
        List<MappingsChanged> pending = new ArrayList<>();
        T result = database.call(em -> work.apply(new MappingChanges(
                new JpaMappings(em),
                rules(),
                new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR),
                pending::add)));
        pending.forEach(cache::apply);
        return result;
    }

    MappingRules rules() {
        return new MappingRules(directory.index, directory.settings, () -> inMails);
    }

    Mapping create(String text) {
        String[] sides = text.split(" -> ");
        return work(changes -> changes.create(MappingDraft.always(sides[0], sides[1])));
    }

    List<String> stored() {
        return database.call(em -> new JpaMappings(em)
                .all().stream().map(Mapping::toString).sorted().toList());
    }

    <T> T read(Function<Mappings, T> work) {
        return database.call(em -> work.apply(new JpaMappings(em)));
    }

    @Override
    public void close() {
        directory.close();
    }
}
