package org.pillarbox.certificates.acme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.pillarbox.certificates.tls.TestAuthority;

/**
 * An authority on the loopback interface that speaks ACME as RFC 8555 has it, checks every signature, nonce and address, and can
 * be told to misbehave.
 */
final class AcmeServer implements AutoCloseable {
    /** How it behaves. */
    enum Mood {
        FRIENDLY,
        /** The first signed question of each kind is told that its nonce is bad (RFC 8555 §6.5). */
        FORGETFUL,
        RATE_LIMITED,
        NEW_TERMS,
        REFUSES_NAMES,
        SEES_NOTHING,
        NEVER_READY,
        NEVER_ISSUED,
        TURNS_INVALID,
        ANOTHER_KEY,
        OTHER_NAMES,
        NO_HTTP,
        MORE_NAMES,
        STRANGE_TOKEN,
        ENDLESS,
        /** An answer that begins and does not go on. */
        STALLS,
        ENCODED,
        GARBAGE,
        OTHER_SCHEME,
        REFUSES_ACCOUNTS_WITHOUT_BINDING
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Mood mood;
    private final Function<String, Optional<String>> web;
    private final TestAuthority authority = new TestAuthority(Instant.now());
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Set<String> proved = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile List<String> names = List.of();
    private volatile JsonWebKey account;
    private volatile X509Certificate issued;
    private volatile Map<String, Object> binding;

    /** The web is asked for the answer to a token, as the authority would ask the host's port 80. */
    AcmeServer(Mood mood, Function<String, Optional<String>> web) throws IOException {
        this.mood = mood;
        this.web = web;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    String directory() {
        return address("/directory");
    }

    /** What was wrong with the questions. */
    List<String> faults() {
        return faults;
    }

    /** The paths of the signed questions, in order. */
    List<String> asked() {
        return asked;
    }

    X509Certificate issued() {
        return issued;
    }

    X509Certificate issuer() {
        return authority.issuer();
    }

    /** The external account binding of the account. */
    Map<String, Object> binding() {
        return binding;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Replay-Nonce", nonce());
            if (path.equals("/directory")) {
                directory(exchange);
            } else if (path.equals("/nonce")) {
                exchange.sendResponseHeaders(200, -1);
            } else {
                asked.add(path);
                signed(exchange, path);
            }
        } catch (JoseException | RuntimeException e) {
            faults.add(exchange.getRequestURI() + ": " + e);
            throw new IOException(e);
        }
    }

    private String nonce() {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        nonces.add(nonce);
        return nonce;
    }

    private void directory(HttpExchange exchange) throws IOException {
        switch (mood) {
            case GARBAGE -> text(exchange, 200, "application/json", "<html>no directory</html>");
            case ENDLESS -> endless(exchange);
            case STALLS -> stalls(exchange);
            case ENCODED -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                text(exchange, 200, "application/json", "bomb");
            }
            default ->
                json(
                        exchange,
                        200,
                        Map.of(
                                "newNonce", address("/nonce"),
                                "newAccount",
                                        mood == Mood.OTHER_SCHEME ? "https://127.0.0.1:1/account" : address("/account"),
                                "newOrder", address("/order"),
                                "meta", Map.of("termsOfService", address("/terms"))));
        }
    }

    /** More than anybody should read; stops when the other end does. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] part = "{\"a\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000; i++) {
                out.write(part);
            }
        }
    }

    private static void stalls(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void signed(HttpExchange exchange, String path) throws IOException, JoseException {
        Map<String, Object> question =
                JsonUtil.parseJson(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(
                question.get("protected") + "." + question.get("payload") + "." + question.get("signature"));
        boolean nonceGood = nonces.remove(String.valueOf(signature.getHeader("nonce")));
        if (!address(path).equals(signature.getHeader("url"))) {
            faults.add("signed for " + signature.getHeader("url") + ", sent to " + path);
        }
        JsonWebKey key = path.equals("/account")
                ? PublicJsonWebKey.Factory.newPublicJwk(
                        map(signature.getHeaders().getObjectHeaderValue("jwk")))
                : account;
        signature.setKey(key.getKey());
        if (!signature.verifySignature()) {
            faults.add("a signature that does not hold for " + path);
        }
        if (!nonceGood || mood == Mood.FORGETFUL && forgotten.add(path)) {
            problem(exchange, 400, "badNonce", "I forgot this nonce");
            return;
        }
        if (path.equals("/account")) {
            account = key;
        }
        reply(exchange, path, signature.getPayload());
    }

    private void reply(HttpExchange exchange, String path, String payload) throws IOException, JoseException {
        if (path.equals("/account")) {
            newAccount(exchange, JsonUtil.parseJson(payload));
        } else if (path.equals("/order")) {
            newOrder(exchange, JsonUtil.parseJson(payload));
        } else if (path.equals("/order/1")) {
            json(exchange, 200, order());
        } else if (path.startsWith("/proof/")) {
            json(exchange, 200, proof(Integer.parseInt(path.substring(7))));
        } else if (path.startsWith("/challenge/")) {
            challenge(exchange, Integer.parseInt(path.substring(11)));
        } else if (path.equals("/finalize")) {
            finish(exchange, JsonUtil.parseJson(payload));
        } else if (path.equals("/certificate")) {
            text(
                    exchange,
                    200,
                    "application/pem-certificate-chain",
                    new String(TestAuthority.pem(issued, authority.issuer()), StandardCharsets.US_ASCII));
        } else {
            problem(exchange, 404, "malformed", "no such place");
        }
    }

    private void newAccount(HttpExchange exchange, Map<String, Object> wanted) throws IOException {
        if (!Boolean.TRUE.equals(wanted.get("termsOfServiceAgreed"))) {
            faults.add("an account without agreement to the terms");
        }
        binding = map(wanted.get("externalAccountBinding"));
        if (mood == Mood.REFUSES_ACCOUNTS_WITHOUT_BINDING && binding == null) {
            problem(exchange, 403, "externalAccountRequired", "Bind the account first");
            return;
        }
        exchange.getResponseHeaders().set("Location", address("/account/1"));
        json(exchange, 201, Map.of("status", "valid"));
    }

    private void newOrder(HttpExchange exchange, Map<String, Object> wanted) throws IOException {
        switch (mood) {
            case RATE_LIMITED -> {
                exchange.getResponseHeaders().set("Retry-After", "36000");
                problem(exchange, 429, "rateLimited", "too many certificates for mail.example\r\nforged line");
            }
            case NEW_TERMS -> {
                exchange.getResponseHeaders().set("Link", "<" + address("/terms") + ">;rel=\"terms-of-service\"");
                problem(exchange, 403, "userActionRequired", "Terms of service have changed");
            }
            case REFUSES_NAMES -> problem(exchange, 400, "rejectedIdentifier", "this name is not for you");
            default -> {
                names = ((List<?>) wanted.get("identifiers"))
                        .stream()
                                .map(each -> String.valueOf(map(each).get("value")))
                                .toList();
                exchange.getResponseHeaders().set("Location", address("/order/1"));
                json(exchange, 201, order());
            }
        }
    }

    private Map<String, Object> order() {
        String status = issued != null ? "valid" : proved.containsAll(names) ? "ready" : "pending";
        if (mood == Mood.NEVER_ISSUED && issued != null) {
            status = "processing";
        }
        if (mood == Mood.TURNS_INVALID && issued != null) {
            status = "invalid";
        }
        int proofs = mood == Mood.MORE_NAMES ? names.size() + 1 : names.size();
        Map<String, Object> order = new ConcurrentHashMap<>(Map.of(
                "status", status,
                "identifiers", names.stream().map(AcmeServer::identifier).toList(),
                "authorizations",
                        IntStream.range(0, proofs)
                                .mapToObj(i -> address("/proof/" + i))
                                .toList(),
                "finalize", address("/finalize")));
        if (status.equals("invalid")) {
            order.put("error", Map.of("type", "urn:ietf:params:acme:error:caa", "detail", "CAA forbids it"));
        }
        if (status.equals("valid")) {
            order.put("certificate", address("/certificate"));
        }
        return order;
    }

    private Map<String, Object> proof(int place) {
        String name = names.get(place);
        Map<String, Object> challenge = new ConcurrentHashMap<>(Map.of(
                "type", mood == Mood.NO_HTTP ? "dns-01" : "http-01",
                "url", address("/challenge/" + place),
                "token", token(place),
                "status", status(name)));
        if (mood == Mood.SEES_NOTHING && proved.contains("refused " + name)) {
            challenge.put(
                    "error",
                    Map.of("type", "urn:ietf:params:acme:error:connection", "detail", "192.0.2.1: Connection refused"));
        }
        return Map.of("status", status(name), "identifier", identifier(name), "challenges", List.of(challenge));
    }

    private String status(String name) {
        if (mood == Mood.NEVER_READY) {
            return "pending";
        }
        return proved.contains(name) ? "valid" : proved.contains("refused " + name) ? "invalid" : "pending";
    }

    private String token(int place) {
        return mood == Mood.STRANGE_TOKEN ? "short" : "token-of-the-challenge-number-" + place;
    }

    private void challenge(HttpExchange exchange, int place) throws IOException, JoseException {
        String expected = token(place) + "." + account.calculateBase64urlEncodedThumbprint("SHA-256");
        boolean seen = web.apply(token(place)).filter(expected::equals).isPresent();
        proved.add(seen && mood != Mood.SEES_NOTHING ? names.get(place) : "refused " + names.get(place));
        Map<String, Object> proof = proof(place);
        json(exchange, 200, map(((List<?>) proof.get("challenges")).get(0)));
    }

    private void finish(HttpExchange exchange, Map<String, Object> wanted) throws IOException {
        try {
            var request =
                    new JcaPKCS10CertificationRequest(Base64.getUrlDecoder().decode(String.valueOf(wanted.get("csr"))));
            PublicKey key = mood == Mood.ANOTHER_KEY ? AccountKey.fresh().getPublic() : request.getPublicKey();
            List<String> forNames = mood == Mood.OTHER_NAMES ? List.of("other.example") : new ArrayList<>(names);
            issued = authority.issue(key, Duration.ofDays(90), forNames.toArray(String[]::new));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        json(exchange, 200, order());
    }

    private static Map<String, Object> identifier(String name) {
        return Map.of("type", "dns", "value", name);
    }

    @SuppressWarnings("unchecked") // the parser makes such maps
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }

    private static void json(HttpExchange exchange, int code, Map<String, Object> body) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "1");
        text(exchange, code, "application/json", JsonUtil.toJson(body));
    }

    private static void problem(HttpExchange exchange, int code, String kind, String detail) throws IOException {
        text(
                exchange,
                code,
                "application/problem+json",
                JsonUtil.toJson(Map.of("type", "urn:ietf:params:acme:error:" + kind, "detail", detail)));
    }

    private static void text(HttpExchange exchange, int code, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** For messages of tests. */
    @Override
    public String toString() {
        return mood + " " + asked.stream().collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
