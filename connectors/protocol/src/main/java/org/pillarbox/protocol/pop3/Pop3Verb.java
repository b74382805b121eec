package org.pillarbox.protocol.pop3;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of commands: what runs, and in which states (RFC 1939 §11 and the extensions' sections). */
enum Pop3Verb {
    CAPA(new CapaCommand(), Pop3State.AUTHORIZATION, Pop3State.TRANSACTION),
    LANG(new LangCommand(), Pop3State.AUTHORIZATION, Pop3State.TRANSACTION),
    QUIT(new QuitCommand(), Pop3State.AUTHORIZATION, Pop3State.TRANSACTION),

    STLS(new StlsCommand(), Pop3State.AUTHORIZATION),
    UTF8(new Utf8Command(), Pop3State.AUTHORIZATION),
    USER(new UserCommand(), Pop3State.AUTHORIZATION),
    PASS(new PassCommand(), Pop3State.AUTHORIZATION),
    APOP(new ApopCommand(), Pop3State.AUTHORIZATION),
    AUTH(new AuthCommand(), Pop3State.AUTHORIZATION),

    STAT(new StatCommand(), Pop3State.TRANSACTION),
    LIST(new ListCommand(), Pop3State.TRANSACTION),
    UIDL(new UidlCommand(), Pop3State.TRANSACTION),
    RETR(new RetrCommand(), Pop3State.TRANSACTION),
    TOP(new TopCommand(), Pop3State.TRANSACTION),
    DELE(new DeleCommand(), Pop3State.TRANSACTION),
    RSET(new RsetCommand(), Pop3State.TRANSACTION),
    NOOP(new NoopCommand(), Pop3State.TRANSACTION);

    private static final Map<String, Pop3Verb> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final Pop3Command command;
    private final Set<Pop3State> legalIn;

    Pop3Verb(Pop3Command command, Pop3State first, Pop3State... others) {
        this.command = command;
        this.legalIn = EnumSet.of(first, others);
    }

    /** The verb of this name, in capitals. */
    static Optional<Pop3Verb> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    boolean isLegalIn(Pop3State state) {
        return legalIn.contains(state);
    }

    Pop3Command command() {
        return command;
    }
}
