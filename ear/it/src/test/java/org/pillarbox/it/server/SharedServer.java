package org.pillarbox.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one server for all tests of the run, when the first asks for it; it ends with the run. */
final class SharedServer implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pillarbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .server();
    }

    private record Running(Pillarbox server) implements AutoCloseable {
        static Running start() {
            try {
                Path data = Build.target().resolve("data/shared");
                TestHome.delete(data);
                ServerProcess process = new ServerProcess(TestHome.withTesting(), data, PortOffset.free()).start();
                return new Running(prepared(process));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Pillarbox prepared(ServerProcess process) {
            try {
                return new Pillarbox(process);
            } catch (RuntimeException unprepared) {
                process.close();
                throw unprepared;
            }
        }

        @Override
        public void close() {
            server.process().close();
        }
    }
}
