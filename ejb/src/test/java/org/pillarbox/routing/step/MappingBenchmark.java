package org.pillarbox.routing.step;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.Some;

/**
 * What a look-up among 100,000 mappings costs, and routing a recipient with them and 10,000 users. Run by hand; see {@code
 * docs/benchmarks.md}.
 */
public final class MappingBenchmark {
    private static final int MAPPINGS = 100_000;
    private static final int USERS = 10_000;
    private static final int ROUNDS = 5;
    private static final int LOOKUPS = 200_000;

    private MappingBenchmark() {}

    /** Prints one line for each round. */
    public static void main(String[] arguments) {
        List<Mapping> mappings = new ArrayList<>(MAPPINGS);
        for (int i = 0; i < MAPPINGS; i++) {
            mappings.add(Some.mapping(pattern(i) + " -> u" + i % USERS));
        }
        ListedUsers users = new ListedUsers();
        for (int i = 0; i < USERS; i++) {
            users.add(i + 1L, "u" + i, i == 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            MappingIndex index = MappingIndex.of(mappings);
            long compiled = cpu() - start;
            Pipeline with = new Pipeline(
                    Steps.inOrder(StepPorts.of(new FixedSettings(), users).with(() -> index)));
            Pipeline without = new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), users)));
            System.out.printf(
                    "compiling %,d ms; a look-up %,d ns; routing a recipient %,d ns, without mappings %,d ns%n",
                    compiled / 1_000_000, lookUp(index), route(with), route(without));
        }
    }

    /** Half of them plain addresses, a tenth names, the rest with wildcards of every kind. */
    private static String pattern(int i) {
        return switch (i % 10) {
            case 0, 1, 2, 3, 4 -> "name" + i + "@mail.example";
            case 5 -> "name" + i;
            case 6 -> "team" + i + ".*";
            case 7 -> "*.dept" + i + "@mail.example";
            case 8 -> "*-" + i + "-*@second.example";
            default -> "*@*.customer" + i + ".example";
        };
    }

    private static Address address(Random random) {
        int i = random.nextInt(MAPPINGS);
        return switch (random.nextInt(5)) {
            case 0 -> Mail.address("u" + i % USERS + "@mail.example");
            case 1 -> Mail.address("name" + i + "@mail.example");
            case 2 -> Mail.address("team" + i + ".south@second.example");
            case 3 -> Mail.address("fred.smith.dept" + i + "@mail.example");
            default -> Mail.address("order-" + i + "-item@second.example");
        };
    }

    private static long lookUp(MappingIndex index) {
        Random random = new Random(1);
        List<Address> addresses = new ArrayList<>(LOOKUPS);
        for (int i = 0; i < LOOKUPS; i++) {
            addresses.add(address(random));
        }
        long found = 0;
        long start = cpu();
        for (Address address : addresses) {
            found += index.recipients(address, Mail.STRANGER).size();
        }
        long each = (cpu() - start) / LOOKUPS;
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return each;
    }

    private static long route(Pipeline pipeline) {
        Random random = new Random(2);
        Transit transit = new Transit(
                Mail.envelope("x@y.example"),
                Mail.STRANGER,
                Set.of(),
                Optional.of(new Traits(List.of(), false, 4096)),
                Set.of());
        List<EnvelopeRecipient> recipients = new ArrayList<>(LOOKUPS);
        for (int i = 0; i < LOOKUPS; i++) {
            recipients.add(EnvelopeRecipient.of(address(random)));
        }
        long start = cpu();
        recipients.forEach(recipient -> pipeline.route(recipient, transit));
        return (cpu() - start) / LOOKUPS;
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
