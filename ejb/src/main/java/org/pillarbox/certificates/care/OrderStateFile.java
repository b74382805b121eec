package org.pillarbox.certificates.care;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.pillarbox.directory.secret.OwnerOnly;

/** {@code tls/acme.state}: how the last orders went, so that a restart does not ask an authority again at once. */
public final class OrderStateFile {
    private final Path file;

    /** In that folder. */
    public OrderStateFile(Path tls) {
        file = tls.resolve("acme.state");
    }

    /** What was written last; as at first when it cannot be read. */
    public OrderState read() {
        try {
            if (Files.notExists(file)) {
                return OrderState.FRESH;
            }
            Properties text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            return new OrderState(
                    Integer.parseInt(text.getProperty("failures", "0")),
                    instant(text, "last-try"),
                    instant(text, "next-try"),
                    text.getProperty("last-error", ""));
        } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
            return OrderState.FRESH;
        }
    }

    /** Writes it whole. */
    public void write(OrderState state) throws IOException {
        Properties text = new Properties();
        text.setProperty("failures", Integer.toString(state.failures()));
        state.lastTry().ifPresent(at -> text.setProperty("last-try", at.toString()));
        state.nextTry().ifPresent(at -> text.setProperty("next-try", at.toString()));
        text.setProperty("last-error", state.lastError());
        StringWriter lines = new StringWriter();
        text.store(lines, null);
        OwnerOnly.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Instant> instant(Properties text, String name) {
        return Optional.ofNullable(text.getProperty(name)).map(Instant::parse);
    }
}
