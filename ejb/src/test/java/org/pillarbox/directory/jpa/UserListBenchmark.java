package org.pillarbox.directory.jpa;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.directory.AccountIndex;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserQuery.Column;
import org.pillarbox.settings.schema.DatabaseKind;

/** Prints how long a page of the accounts list takes with 10,000 users, and the start of the index. Run by hand. */
final class UserListBenchmark {
    private static final int USERS = 10_000;
    private static final int ROUNDS = 20;

    private UserListBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (DatabaseKind kind : DatabaseKind.values()) {
            try (DirectoryFixture directory = new DirectoryFixture(kind, Files.createTempDirectory("keys"))) {
                fill(directory);
                AccountIndex index = directory.newIndex();
                print(kind, "reading the index", millis(() -> index.refresh()));
                for (Column column : Column.values()) {
                    UserQuery page = new UserQuery(Optional.empty(), Optional.empty(), column, false, 5000, 50);
                    print(kind, "a page by " + column, median(directory, page));
                }
                print(
                        kind,
                        "a page of *99*",
                        median(
                                directory,
                                new UserQuery(Optional.empty(), Optional.of("*99*"), Column.NAME, false, 0, 50)));
            }
        }
    }

    private static void fill(DirectoryFixture directory) {
        var passwords = directory.sealing.first(new UserName("any"), DirectoryFixture.PASSWORD);
        directory.database.inTransaction(em -> {
            JpaUsers users = new JpaUsers(em);
            users.nextChange();
            for (int i = 0; i < USERS; i++) {
                users.insert(UserDetails.newUser("user%05d".formatted(i), "comment " + i % 97), passwords);
                if (i % 200 == 0) {
                    em.clear();
                }
            }
        });
    }

    private static long median(DirectoryFixture directory, UserQuery query) {
        return java.util.stream.LongStream.range(0, ROUNDS)
                .map(i -> millis(() -> directory.users(users -> users.list(query, Instant.now()))))
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void print(DatabaseKind kind, String what, long millis) {
        System.out.println(kind + ": " + what + ": " + millis + " ms");
    }
}
