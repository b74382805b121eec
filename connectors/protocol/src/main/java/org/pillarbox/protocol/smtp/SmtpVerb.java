package org.pillarbox.protocol.smtp;

import static org.pillarbox.protocol.smtp.SmtpState.MAIL_GIVEN;
import static org.pillarbox.protocol.smtp.SmtpState.RCPT_GIVEN;
import static org.pillarbox.protocol.smtp.SmtpState.READY;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of commands: what each does, and in which states it is legal. In any other it is answered with 503. */
enum SmtpVerb {
    EHLO(new EhloCommand(), EnumSet.allOf(SmtpState.class)),
    HELO(new HeloCommand(), EnumSet.allOf(SmtpState.class)),
    MAIL(new MailCommand(), EnumSet.of(READY)),
    RCPT(new RcptCommand(), EnumSet.of(MAIL_GIVEN, RCPT_GIVEN)),
    DATA(new DataCommand(), EnumSet.of(RCPT_GIVEN)),
    /** Looks at the state itself: the chunk that follows must be read whether it is welcome or not. */
    BDAT(new BdatCommand(), EnumSet.allOf(SmtpState.class)),
    RSET(new RsetCommand(), EnumSet.allOf(SmtpState.class)),
    AUTH(new AuthCommand(), EnumSet.of(READY)),
    STARTTLS(new StartTlsCommand(), EnumSet.of(READY)),
    ETRN(new EtrnCommand(), EnumSet.of(READY)),
    VRFY(new VrfyCommand(), EnumSet.allOf(SmtpState.class)),
    EXPN(new ExpnCommand(), EnumSet.allOf(SmtpState.class)),
    HELP(new HelpCommand(), EnumSet.allOf(SmtpState.class)),
    NOOP(new NoopCommand(), EnumSet.allOf(SmtpState.class)),
    QUIT(new QuitCommand(), EnumSet.allOf(SmtpState.class));

    private static final Map<String, SmtpVerb> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SmtpVerb::name, Function.identity()));

    private final SmtpCommand command;
    private final Set<SmtpState> legal;

    SmtpVerb(SmtpCommand command, Set<SmtpState> legal) {
        this.command = command;
        this.legal = legal;
    }

    /** The verb with this name, in whatever case of ASCII letters. */
    static Optional<SmtpVerb> named(String word) {
        return Optional.ofNullable(BY_NAME.get(Ascii.upper(word)));
    }

    SmtpCommand command() {
        return command;
    }

    boolean isLegalIn(SmtpState state) {
        return legal.contains(state);
    }

    /** Whether its line may hold letters outside of ASCII, in an address (RFC 6531 §3.3, §3.7.4). */
    boolean takesAddresses() {
        return this == MAIL || this == RCPT || this == VRFY;
    }

    /** Whether it brings no message nearer. */
    boolean isIdle() {
        return switch (this) {
            case EHLO, HELO, RSET, VRFY, EXPN, HELP, NOOP, ETRN -> true;
            default -> false;
        };
    }

    SmtpState firstLegal() {
        return Collections.min(legal);
    }
}
