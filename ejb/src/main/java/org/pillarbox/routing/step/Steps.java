package org.pillarbox.routing.step;

import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.lan.Arrivals;
import org.pillarbox.routing.lan.CompiledLanRules;
import org.pillarbox.routing.lan.LanRules;
import org.pillarbox.routing.lan.LanRules.Stage;

/** The steps of routing in the manual's order (21.13): a recipient never goes backwards in this list. */
public final class Steps {
    /** The step that knows messages which were here before. */
    public static final String LOOP = LoopStep.NAME;

    /** How the refusal of what goes round, or has become too many copies, begins (RFC 3463 §3.5). */
    public static final String LOOP_REPLY = "554 5.4.6 ";

    /** The refusal of those who may not send outside. */
    public static final Reply RELAYING_DENIED = OutsideStep.DENIED;

    private Steps() {}

    /** All steps. */
    public static List<Step> inOrder(StepPorts ports) {
        UserDirectory users = ports.users();
        LocalDomains domains = new LocalDomains(ports.settings());
        MainAdministrator administrator = new MainAdministrator(users, ports.settings());
        Notices notices = new Notices(administrator, users);
        UserAddresses addresses = new UserAddresses(domains, users, ports.mappings());
        Insiders insiders = new Insiders(addresses);
        Onward onward = new Onward(domains, users, insiders, notices);
        MappingTargets targets = new MappingTargets(domains, users, insiders);
        Arrivals arrivals = new Arrivals(ports.settings());
        Supplier<LanRules> lan = new CompiledLanRules(ports.settings());
        UnknownMail unknown = new UnknownMail(ports.settings(), users);
        RoutingScripts scripts = new RoutingScripts(ports.settings(), users, ports.scripts());
        return List.of(
                new SmtpRuleStep(domains, users, insiders),
                new LiteralStep(),
                new SenderMappingStep(domains, ports.mappings(), targets),
                new CollectedStep(domains, users, insiders),
                new DomainStep(domains, users),
                new ReturnPathStep(domains, ports.rewriting()),
                new RelaySyntaxStep(ports.settings()),
                new LanForwardingStep(Stage.LOCAL, lan, arrivals, domains, users, notices),
                new MappingStep(ports.mappings(), targets),
                new GroupStep(users),
                new UserMappingStep(domains, users, insiders),
                new FaxStep(ports.settings(), users, insiders),
                new LanForwardingStep(Stage.REST, lan, arrivals, domains, users, notices),
                new MappingRestStep(ports.mappings(), targets),
                new PostmasterStep(administrator),
                new UnrecognisedStep(ports.settings(), unknown),
                new LoopStep(onward, scripts),
                new PassedStep(onward, scripts),
                new QuarantineStep(onward, ports.spam()),
                new ScriptStep(scripts),
                new AssistantStep(onward, domains),
                new ForwardingStep(onward),
                new SizeStep(onward),
                new MailboxStep(ports.settings()),
                new LanForwardingStep(Stage.OUTSIDE, lan, arrivals, domains, users, notices),
                new SendingStep(users, addresses),
                new OutsideStep(ports.rewriting()),
                new RemoteStep(),
                new TellStep(unknown),
                new BounceStep());
    }
}
