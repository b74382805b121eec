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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls {@code org.pillarbox.it.testing} on the shared server. */
record TestingModule(URI console) {
    void post(String path, Map<String, String> form) {
        fetch(path, form).orElseThrow(() -> new IllegalStateException(path + " is not there"));
    }

    /** What it answers; empty when there is no such thing. */
    Optional<byte[]> fetch(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(console.resolve("/testing/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 201 && answer.statusCode() != 404) {
                throw new IllegalStateException(
                        path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.statusCode() == 404 ? Optional.empty() : Optional.of(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
