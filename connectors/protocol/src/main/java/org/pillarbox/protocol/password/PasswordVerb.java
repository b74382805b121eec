package org.pillarbox.protocol.password;

import static org.pillarbox.protocol.password.PasswordState.CHANGED;
import static org.pillarbox.protocol.password.PasswordState.NAMED;
import static org.pillarbox.protocol.password.PasswordState.NAMELESS;
import static org.pillarbox.protocol.password.PasswordState.PROVEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of commands: what runs, and in which states. */
enum PasswordVerb {
    USER(new UserCommand(), NAMELESS, NAMED),
    PASS(new PassCommand(), NAMED),
    NEWPASS(new NewPassCommand(), PROVEN),
    STARTTLS(new StartTlsCommand(), NAMELESS, NAMED),
    QUIT(new QuitCommand(), NAMELESS, NAMED, PROVEN, CHANGED);

    private static final Map<String, PasswordVerb> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final PasswordCommand command;
    private final Set<PasswordState> legalIn;

    PasswordVerb(PasswordCommand command, PasswordState first, PasswordState... others) {
        this.command = command;
        this.legalIn = EnumSet.of(first, others);
    }

    /** The verb of this name, in capitals. */
    static Optional<PasswordVerb> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    boolean isLegalIn(PasswordState state) {
        return legalIn.contains(state);
    }

    PasswordCommand command() {
        return command;
    }
}
