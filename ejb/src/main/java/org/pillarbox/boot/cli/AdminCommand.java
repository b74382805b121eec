package org.pillarbox.boot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Sends one request to the endpoint of the running server: {@code METHOD ADDRESS USER [FILE]}, with the password as the first
 * line of standard input. Ends with 0 when it was done, 1 when it was refused, 2 for wrong use, 3 when nobody answers.
 */
public final class AdminCommand {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 60_000;
    private static final int LONGEST_FILE = 4 * 1024 * 1024;

    private AdminCommand() {}

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length < 3) {
            err.println("pillarbox: METHOD ADDRESS USER [FILE]");
            return 2;
        }
        try {
            String password = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            return call(args, password == null ? "" : password, out, err);
        } catch (ConnectException e) {
            err.println("pillarbox: nobody answers at " + args[1]);
            return 3;
        } catch (IOException | GeneralSecurityException e) {
            err.println("pillarbox: " + e.getMessage());
            return 1;
        }
    }

    private static int call(String[] args, String password, PrintStream out, PrintStream err)
            throws IOException, GeneralSecurityException {
        byte[] content = args.length > 3 ? content(Path.of(args[3])) : new byte[0];
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(args[1]).toURL().openConnection();
        trust(connection);
        connection.setRequestMethod(args[0]);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        byte[] pair = (args[2] + ":" + password).getBytes(StandardCharsets.UTF_8);
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        if (args.length > 3) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(content.length);
            try (OutputStream to = connection.getOutputStream()) {
                to.write(content);
            }
        }
        int status = connection.getResponseCode();
        boolean done = status >= 200 && status < 300;
        try (InputStream from = done ? connection.getInputStream() : connection.getErrorStream()) {
            String text = from == null ? "" : new String(from.readAllBytes(), StandardCharsets.UTF_8);
            if (done) {
                out.print(text);
                out.flush();
            } else {
                err.print("pillarbox: " + (text.isEmpty() ? "refused (" + status + ")\n" : text));
            }
        }
        return done ? 0 : 1;
    }

    private static byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("cannot read " + file);
        }
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException(file + " is longer than " + LONGEST_FILE + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /**
     * The endpoint is on this very machine, found by the files of its data directory: whoever could answer in its place could
     * read those, too. Its certificate is often its own, and names the server as others know it.
     */
    private static void trust(HttpsURLConnection connection) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new OwnServer()}, new SecureRandom());
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setHostnameVerifier((name, session) -> true);
    }
}
