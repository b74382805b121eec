package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.QuarantineCheck;
import org.pillarbox.routing.Step;
import org.pillarbox.settings.Settings;

/** The steps of routing in the manual's order (21.13): a recipient never goes backwards in this list. */
public final class Steps {
    private Steps() {}

    /** All steps. */
    public static List<Step> inOrder(Settings settings, UserDirectory users, QuarantineCheck spam) {
        LocalDomains domains = new LocalDomains(settings);
        Onward onward = new Onward(domains, users);
        return List.of(
                new LiteralStep(),
                new DomainStep(domains),
                new RelaySyntaxStep(),
                new GroupStep(users),
                new UserMappingStep(domains, users),
                new PostmasterStep(new MainAdministrator(users, settings)),
                new UnknownStep(),
                new LoopStep(onward),
                new PassedStep(onward),
                new QuarantineStep(onward, spam),
                new AssistantStep(onward, domains),
                new ForwardingStep(onward),
                new SizeStep(onward),
                new MailboxStep(),
                new SendingStep(users),
                new OutsideStep());
    }
}
