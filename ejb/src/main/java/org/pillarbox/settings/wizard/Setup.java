package org.pillarbox.settings.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SetupSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.wizard.SetupAnswers.Collecting;
import org.pillarbox.settings.wizard.SetupAnswers.Sending;

/** Turns the wizard's answers into settings, and settings into answers. */
public final class Setup {
    /** The service by which other servers deliver. */
    private static final String INCOMING = "smtp";

    private final Settings inForce;
    private final Consumer<Record> store;
    private final Iterable<? extends SetupPart> parts;

    /** Stores through the given, in the caller's transaction. */
    public Setup(Settings inForce, Consumer<Record> store, Iterable<? extends SetupPart> parts) {
        this.inForce = inForce;
        this.store = store;
        this.parts = parts;
    }

    /** See {@link SetupWizard#isPending}. */
    public boolean isPending() {
        return !inForce.get(SetupSettings.class).finished();
    }

    /** See {@link SetupWizard#present}. */
    public SetupAnswers present() {
        boolean incoming = inForce.get(ServicesSettings.class)
                .service(INCOMING)
                .filter(Service::enabled)
                .isPresent();
        Sending sending = new Sending(
                inForce.get(Connections.class).first().orElseGet(Setup::usual).outMail(), Optional.empty());
        return new SetupAnswers(inForce.get(LocalMailSettings.class), incoming, sending, collecting(), List.of());
    }

    /** The wizard knows of one account. */
    private Collecting collecting() {
        return inForce.get(InMailSettings.class).all().stream()
                .filter(each -> each.method() instanceof Method.Pop3)
                .findFirst()
                .map(account -> new Collecting(
                        Optional.of(account),
                        Optional.empty(),
                        SetupSchedule.minutes(inForce.get(ScheduleSettings.class))))
                .orElse(Collecting.NONE);
    }

    /** See {@link SetupWizard#check}. */
    public void check(SetupAnswers answers) {
        SettingKinds.of(LocalMailSettings.class).check(answers.localMail());
        SettingKinds.of(ServicesSettings.class).check(services(answers));
        parts.forEach(part -> part.check(answers));
    }

    /** See {@link SetupWizard#finish}. */
    public void finish(SetupAnswers answers) {
        check(answers);
        store.accept(answers.localMail());
        store.accept(services(answers));
        parts.forEach(part -> part.apply(answers));
        close();
    }

    /** See {@link SetupWizard#cancel}. */
    public void close() {
        store.accept(new SetupSettings(true));
    }

    /** The connection that a fresh server has. */
    private static Connection usual() {
        return SettingKinds.of(Connections.class).defaults().first().orElseThrow();
    }

    private ServicesSettings services(SetupAnswers answers) {
        return new ServicesSettings(inForce.get(ServicesSettings.class).services().stream()
                .map(service -> service.name().equals(INCOMING) ? switched(service, answers.directDelivery()) : service)
                .toList());
    }

    private static Service switched(Service service, boolean on) {
        return new Service(service.name(), on, service.port(), service.bindAddress());
    }
}
