package org.pillarbox.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates users on the shared server. */
public final class Accounts {
    /** Long enough for the default policy. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final URI address;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Accounts(URI console) {
        this.address = console.resolve("/testing/accounts");
    }

    /** Sees to it that there is a user of this name, with {@link #PASSWORD}. */
    public String given(String name) {
        if (known.add(name)) {
            create(name, PASSWORD, false);
        }
        return name;
    }

    /** A user nobody else uses, with {@link #PASSWORD} and an empty mailbox. */
    public String fresh() {
        return given("user" + NUMBER.incrementAndGet());
    }

    /** Creates a user. */
    public void create(String name, String password, boolean administrator) {
        String form = "name=" + encode(name) + "&password=" + encode(password) + "&administrator=" + administrator;
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("user " + name + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
