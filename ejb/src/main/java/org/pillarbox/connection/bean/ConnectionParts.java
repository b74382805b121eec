package org.pillarbox.connection.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.connection.command.Commands;
import org.pillarbox.connection.command.CommandsCheck;
import org.pillarbox.connection.dial.DialUpRoutes;
import org.pillarbox.connection.dial.LinkSecret;
import org.pillarbox.connection.dial.Pace;
import org.pillarbox.connection.dial.SystemInterfaces;
import org.pillarbox.connection.dial.SystemLinks;
import org.pillarbox.connection.socks.SocketDiallers;
import org.pillarbox.connection.socks.SocksSecret;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.extension.command.ProgramLimits;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class ConnectionParts {
    /** Below the data directory; see {@link SealingKey}. */
    private static final String KEY_FILE = "keys/settings.key";

    private static final int LONGEST_OUTPUT = 64 << 10;

    /** Each Connection may be in the middle of a command. */
    private static final int AT_ONCE = 20;

    @Produces
    @Singleton
    LinkSecret linkSecret() {
        return new LinkSecret(key());
    }

    @Produces
    @Singleton
    SocksSecret socksSecret() {
        return new SocksSecret(key());
    }

    private static SealingKey key() {
        return new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom());
    }

    @Produces
    @Singleton
    Interfaces interfaces() {
        return new SystemInterfaces();
    }

    @Produces
    @Singleton
    SystemLinks links(Settings settings, Interfaces interfaces, LinkSecret secret, Problems problems)
            throws IOException {
        ProgramLimits limits = new ProgramLimits(Duration.ofMinutes(1), LONGEST_OUTPUT, LONGEST_OUTPUT, AT_ONCE);
        Commands commands = new Commands(new ProgramRunner(limits), DataDirectory.resolve(""));
        return new SystemLinks(new SystemLinks.Parts(
                settings,
                interfaces,
                commands,
                secret,
                problems,
                Pace.REAL,
                new SecureRandom(),
                DataDirectory.resolve("run")));
    }

    /** What was dialled is hung up while its command still can be run. */
    void end(@Disposes SystemLinks links) {
        links.close();
    }

    @Produces
    @Singleton
    SocketDiallers diallers(Settings settings, SocksSecret secret, HostLookup hosts) {
        return new SocketDiallers(settings, secret, hosts);
    }

    @Produces
    @Singleton
    DialUpRoutes routes(Settings settings) {
        return new DialUpRoutes(settings);
    }

    @Produces
    @Singleton
    SettingRule commandsCheck() {
        return new CommandsCheck();
    }
}
