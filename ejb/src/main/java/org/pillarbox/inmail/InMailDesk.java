package org.pillarbox.inmail;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.InMailKind;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.InMailText;
import org.pillarbox.settings.inmail.Method;

/** Changes In Mails: judges each with what it names, seals its password, and tells what is different. */
public final class InMailDesk {
    private static final InMailKind KIND = new InMailKind();

    private final Supplier<InMailSettings> inForce;
    private final InMailSecrets secrets;
    private final Predicate<String> isTarget;
    private final IntPredicate isConnection;

    /**
     * Changes what is in force.
     *
     * @param isTarget whether a user or list has this name
     * @param isConnection whether a Connection has this number
     */
    public InMailDesk(
            Supplier<InMailSettings> inForce,
            InMailSecrets secrets,
            Predicate<String> isTarget,
            IntPredicate isConnection) {
        this.inForce = inForce;
        this.secrets = secrets;
        this.isTarget = isTarget;
        this.isConnection = isConnection;
    }

    /**
     * What a change comes to.
     *
     * @param settings to be stored
     * @param inMail the one that was changed
     * @param changes for the audit log
     */
    public record Change(InMailSettings settings, InMail inMail, String changes) {}

    /**
     * A new one, or another in place of the one with its number.
     *
     * @throws InvalidSetting naming the field
     */
    public Change with(InMail wanted, Optional<String> password) {
        InMailSettings now = inForce.get();
        Optional<InMail> before = wanted.number() == 0 ? Optional.empty() : Optional.of(existing(now, wanted.number()));
        // Judged before the password is asked for, so that the first complaint is about what was typed first.
        KIND.check(now.without(Set.of(wanted.number())).adding(wanted));
        checkNames(wanted);
        InMail complete = wanted.by(sealed(wanted, password, before));
        if (before.isPresent()) {
            String changes = InMailText.write(before.get()).changesTo(InMailText.write(complete), InMailText.UNSPOKEN);
            return new Change(now.replacing(complete), complete, changes);
        }
        InMailSettings more = now.adding(complete);
        return new Change(
                more,
                more.find(more.lastNumber()).orElseThrow(),
                complete.method().toString());
    }

    /** The one with this number, which searches headers in this way from now on. */
    public Change detecting(int number, DetectionOptions options) {
        InMailSettings now = inForce.get();
        InMail before = existing(now, number);
        if (!(before.method() instanceof Method.Pop3 pop3)) {
            throw new InvalidSetting("method", "This In Mail does not collect from a POP3 server any more");
        }
        InMail after = before.by(pop3.detecting(options));
        String changes = InMailText.write(before).changesTo(InMailText.write(after), InMailText.UNSPOKEN);
        return new Change(now.replacing(after), after, changes);
    }

    private static InMail existing(InMailSettings now, int number) {
        return now.find(number).orElseThrow(() -> new InvalidSetting("name", "This In Mail has been deleted"));
    }

    private Method sealed(InMail wanted, Optional<String> password, Optional<InMail> before) {
        if (!(wanted.method() instanceof Method.Pop3 pop3)) {
            return wanted.method();
        }
        Optional<Method.Pop3> old =
                before.map(InMail::method).filter(Method.Pop3.class::isInstance).map(Method.Pop3.class::cast);
        return secrets.complete(pop3, password, old);
    }

    private void checkNames(InMail wanted) {
        Set<Integer> gone = wanted.connections().stream()
                .filter(number -> !isConnection.test(number))
                .collect(Collectors.toSet());
        if (gone.size() == wanted.connections().size()) {
            throw new InvalidSetting("connections", "At least one Connection must be selected");
        }
        if (wanted.method() instanceof Method.Pop3 pop3
                && pop3.route() instanceof CollectedRoute.ToTarget to
                && !isTarget.test(to.target())) {
            throw new InvalidSetting("target", "There is no user or list \"" + to.target() + "\"");
        }
    }
}
