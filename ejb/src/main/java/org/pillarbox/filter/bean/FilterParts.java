package org.pillarbox.filter.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pillarbox.dns.Resolver;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.blacklist.BlacklistRulesCheck;
import org.pillarbox.filter.blacklist.Blacklists;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.filter.greylist.GreylistExceptionsCheck;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class FilterParts {
    @Produces
    @Singleton
    ActiveBlacklists blacklists(Settings settings, Resolver resolver) {
        return new ActiveBlacklists(settings, new Blacklists(resolver, Clock.systemUTC()));
    }

    @Produces
    @Singleton
    SettingRule blacklistRules() {
        return new BlacklistRulesCheck();
    }

    @Produces
    @Singleton
    Greylist greylist(Settings settings, GreylistTransactions rows) {
        return new Greylist(settings, rows, Clock.systemUTC());
    }

    @Produces
    @Singleton
    SettingRule greylistExceptions() {
        return new GreylistExceptionsCheck();
    }
}
