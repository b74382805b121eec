package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Step;

/** The steps of routing in the manual's order (21.13): a recipient never goes backwards in this list. */
public final class Steps {
    private Steps() {}

    /** All steps. */
    public static List<Step> inOrder(StepPorts ports) {
        UserDirectory users = ports.users();
        LocalDomains domains = new LocalDomains(ports.settings());
        Onward onward = new Onward(domains, users);
        return List.of(
                new LiteralStep(),
                new DomainStep(domains),
                new ReturnPathStep(domains, ports.rewriting()),
                new RelaySyntaxStep(),
                new GroupStep(users),
                new UserMappingStep(domains, users),
                new PostmasterStep(new MainAdministrator(users, ports.settings())),
                new UnknownStep(),
                new LoopStep(onward),
                new PassedStep(onward),
                new QuarantineStep(onward, ports.spam()),
                new AssistantStep(onward, domains),
                new ForwardingStep(onward),
                new SizeStep(onward),
                new MailboxStep(),
                new SendingStep(users),
                new OutsideStep(ports.rewriting()));
    }
}
