package org.pillarbox.routing.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.pillarbox.routing.relay.ClientRules;
import org.pillarbox.routing.relay.Collected;
import org.pillarbox.routing.relay.LanNetworks;
import org.pillarbox.routing.relay.RelayConcern;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.routing.relay.RelaySummaries;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.Settings;

/** Puts the protection against relaying together, one of each. */
@ApplicationScoped
public class RelayParts {
    /** Who has collected mail. */
    @Produces
    @Singleton
    Collected collected() {
        return new Collected(System::nanoTime);
    }

    /** The LAN. */
    @Produces
    @Singleton
    LanNetworks lanNetworks() {
        return LanNetworks.ofThisMachine();
    }

    /** What the restrictions say. */
    @Produces
    @Singleton
    ClientRules clientRules(Settings settings) {
        return new ClientRules(settings);
    }

    /** Who may send what. */
    @Produces
    @Singleton
    RelayPolicy relayPolicy(
            Settings settings, LocalDomains domains, UserAddresses addresses, ClientRules rules, LanNetworks lan) {
        return new RelayPolicy(settings, domains, addresses, rules, lan);
    }

    /** What the settings mean. */
    @Produces
    @Singleton
    RelaySummaries relaySummaries(ClientRules rules, LanNetworks lan) {
        return new RelaySummaries(rules, lan);
    }

    /** What is wrong with them. */
    @Produces
    @Singleton
    RelayConcern relayConcern(RelaySummaries summaries, Settings settings) {
        return new RelayConcern(summaries, settings);
    }
}
