package org.pillarbox.routing.relay;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.routing.relay.ClientRules.Decision;
import org.pillarbox.routing.relay.RelaySummary.Way;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpSettings;

/** Works out what settings mean together, also such as are not stored yet. */
public final class RelaySummaries {
    /** Addresses in ranges for documentation (RFC 5737, RFC 3849, RFC 9637): what lets all of a kind in lets in everybody. */
    private static final List<List<InetAddress>> SOMEBODY = List.of(
            addresses("192.0.2.77", "198.51.100.3", "203.0.113.178"), addresses("2001:db8:7:7::7", "3fff:7:7::7"));

    private final ClientRules rules;
    private final LanNetworks lan;

    public RelaySummaries(ClientRules rules, LanNetworks lan) {
        this.rules = rules;
        this.lan = lan;
    }

    /** What these settings mean with the restrictions in force. */
    public RelaySummary of(SmtpSettings page) {
        boolean loginNeeded = page.login().isNeeded();
        boolean freeForAll = anybody(Decision.WITHOUT_LOGIN);
        List<Way> ways = new ArrayList<>(List.of(Way.USERS));
        if (loginNeeded) {
            if (page.login().afterPop3()) {
                ways.add(afterPop3(page.antiRelay()));
            }
            ways.add(Way.WITHOUT_LOGIN);
        } else {
            ways.add(withoutLogin(page.antiRelay()));
        }
        boolean open = opens(page.antiRelay()) && (!loginNeeded || freeForAll);
        return new RelaySummary(ways, open, page.login().isNeededByAll() && !freeForAll, lan.described());
    }

    private boolean opens(AntiRelay method) {
        return switch (method) {
            case NONE, SENDER -> true;
            case CLIENT_ADDRESS -> anybody(Decision.ALLOWED) || anybody(Decision.WITHOUT_LOGIN);
            case LAN -> false;
        };
    }

    private boolean anybody(Decision decision) {
        return SOMEBODY.stream().anyMatch(kind -> kind.stream().allMatch(address -> rules.of(address) == decision));
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals)
                .map(AddressBlock::address)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Way afterPop3(AntiRelay method) {
        return switch (method) {
            case NONE -> Way.COLLECTED;
            case CLIENT_ADDRESS -> Way.COLLECTED_ALLOWED;
            case LAN -> Way.COLLECTED_LAN;
            case SENDER -> Way.COLLECTED_SENDER;
        };
    }

    private Way withoutLogin(AntiRelay method) {
        return switch (method) {
            case NONE -> Way.ANYBODY;
            case CLIENT_ADDRESS -> anybody(Decision.ALLOWED) ? Way.ANYBODY : Way.ALLOWED;
            case LAN -> Way.LAN;
            case SENDER -> Way.SENDER;
        };
    }
}
