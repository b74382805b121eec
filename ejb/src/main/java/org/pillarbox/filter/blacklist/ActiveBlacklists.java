package org.pillarbox.filter.blacklist;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pillarbox.filter.AddressExceptions;
import org.pillarbox.settings.BlacklistSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;

/** The lists of the settings in force. Safe for threads. */
public final class ActiveBlacklists {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.filter");

    private final Settings settings;
    private final Blacklists lists;
    private volatile Compiled last;

    /** A page and what it means. */
    private record Compiled(BlacklistSettings page, BlacklistRules rules, AddressExceptions allowed) {}

    public ActiveBlacklists(Settings settings, Blacklists lists) {
        this.settings = settings;
        this.lists = lists;
    }

    /** Begins to look up a stranger's address, and gives a promise of what all lists say; empty when nothing is to be asked. */
    public Optional<CompletableFuture<BlacklistVerdict>> begin(InetAddress address) {
        BlacklistSettings page = settings.get(BlacklistSettings.class);
        if (!page.enabled()) {
            return Optional.empty();
        }
        Compiled compiled = compiled(page);
        if (compiled.rules().rules().isEmpty() || compiled.allowed().contain(address)) {
            return Optional.empty();
        }
        return Optional.of(lists.begin(compiled.rules(), address, Duration.ofSeconds(page.seconds()))
                .thenApply(answers -> Blacklists.judge(address, answers, page.refusePoints())));
    }

    /**
     * What lists say of an address now, whatever is said of it in the settings.
     *
     * @throws InvalidSetting when the rules cannot be read
     */
    public List<ListAnswer> tryOut(String rules, InetAddress address, int seconds) {
        return lists.begin(BlacklistRules.parse(rules), address, Duration.ofSeconds(seconds))
                .join();
    }

    private Compiled compiled(BlacklistSettings page) {
        Compiled compiled = last;
        if (compiled == null || compiled.page() != page) {
            compiled = compile(page);
            last = compiled;
        }
        return compiled;
    }

    /** Rules are read before they are stored; what cannot be read all the same came by another way, and asks nobody. */
    private static Compiled compile(BlacklistSettings page) {
        try {
            return new Compiled(
                    page, BlacklistRules.parse(page.rules()), AddressExceptions.parse("allowed", page.allowed()));
        } catch (InvalidSetting unreadable) {
            LOG.log(System.Logger.Level.WARNING, "no block lists are asked: " + unreadable.getMessage());
            return new Compiled(page, BlacklistRules.NONE, AddressExceptions.parse("allowed", ""));
        }
    }
}
