package org.pillarbox.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the built server with users {@code user1} to {@code userN} for measuring, prints what a load generator must know,
 * and stops it when standard input ends. The first argument is the number of users; what follows are options of the server's
 * Java virtual machine.
 */
public final class BenchServer {
    private BenchServer() {}

    /** Needs the system properties that the build gives to the tests. */
    public static void main(String[] arguments) throws IOException {
        int users = Integer.parseInt(arguments[0]);
        Path data = Build.target().resolve("data/bench");
        TestHome.delete(data);
        try (ServerProcess process = new ServerProcess(TestHome.withTesting(), data, PortOffset.free())) {
            List<String> javaOptions = List.of(arguments).subList(1, arguments.length);
            Pillarbox server = new Pillarbox(process.start(javaOptions));
            for (int i = 1; i <= users; i++) {
                server.accounts().given("user" + i);
            }
            System.out.printf(
                    "--smtp 127.0.0.1:%d --pop3 127.0.0.1:%d --domain %s --users %d --password '%s' --pids %d%n",
                    server.port(25), server.port(110), Pillarbox.DOMAIN, users, Accounts.PASSWORD, process.pid());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
