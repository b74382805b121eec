package org.pillarbox.settings;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.inmail.InMailKind;
import org.pillarbox.settings.schedule.ConnectOrderKind;
import org.pillarbox.settings.schedule.ScheduleKind;

/** All kinds of settings there are. */
public final class SettingKinds {
    /** In the order of an export. */
    public static final List<SettingKind<?>> ALL = List.of(
            new ServicesKind(PortOffset.ofServer()),
            new AccessKind(),
            new LocalMailKind(),
            new LanForwardingKind(),
            new InMailKind(),
            new ConnectionsKind(),
            new ScheduleKind(),
            new ConnectOrderKind(),
            new DialUpKind(),
            new SocksKind(),
            new ConnectionCommandKind(),
            new DirectKind(),
            new DomainMappingKind(),
            new UnrecognisedKind(),
            new FaxKind(),
            new TweakKind(),
            new NetworkKind(),
            new BlacklistKind(),
            new GreylistKind(),
            new Pop3Kind(),
            new SmtpKind(),
            new SmtpRulesKind(),
            new PasswordServiceKind(),
            new FingerKind(),
            new AuthenticityKind(),
            new DkimKind(),
            new TlsKind(),
            new AcmeKind(),
            new SecurityKind(),
            new DirectoryKind(),
            new ConsoleKind(),
            new JournalKind(),
            new QuotaKind(),
            new AdministrationKind(),
            new MessageSecurityKind(),
            new RegionKind(),
            new WelcomeKind(),
            new SignatureKind(),
            new GlobalHeaderKind(),
            new ScriptKind(),
            new AutoresponderKind(),
            new DiagnosticsKind(),
            new ReceiptKind(),
            new PriorityKind(),
            new BounceKind(),
            new ReportKind(),
            new ForwardedMailKind(),
            new SetupKind());

    private SettingKinds() {}

    /** The kind with this name. */
    public static Optional<SettingKind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * The kind of this record.
     *
     * @throws IllegalArgumentException when the class is no settings record
     */
    @SuppressWarnings("unchecked") // a kind's type() is the class of its parameter
    public static <T extends Record> SettingKind<T> of(Class<T> type) {
        return (SettingKind<T>) ALL.stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not a kind of settings"));
    }
}
