package org.pillarbox.monitor.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.dns.Resolver;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.message.Submission;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.setup.DeliveryCheck;
import org.pillarbox.monitor.setup.DomainCheck;
import org.pillarbox.monitor.setup.ResolvedMailExchangers;
import org.pillarbox.monitor.setup.RoomCheck;
import org.pillarbox.monitor.setup.SendingCheck;
import org.pillarbox.monitor.setup.ServicesCheck;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.wizard.SetupCheck;
import org.pillarbox.store.StoreFigures;

/** What the Setup Wizard looks at. */
@ApplicationScoped
public class SetupChecks {
    private static final Duration DELIVERY = Duration.ofSeconds(10);

    @Produces
    SetupCheck services(ServerStatus status) {
        return new ServicesCheck(status);
    }

    @Produces
    SetupCheck room(StoreFigures store) {
        return new RoomCheck(store);
    }

    @Produces
    SetupCheck delivery(UserDirectory users, Settings settings, Submission submission, TraceSearch traces) {
        return new DeliveryCheck(
                new MainAdministrator(users, settings)::find,
                settings,
                submission,
                traces,
                Clock.systemUTC(),
                DELIVERY);
    }

    @Produces
    SetupCheck domains(Settings settings, Resolver resolver) {
        return new DomainCheck(settings, new ResolvedMailExchangers(resolver));
    }

    @Produces
    SetupCheck sending(Settings settings, RelayTrial relay) {
        return new SendingCheck(settings, relay::run);
    }
}
