package org.pillarbox.ra;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.api.finger.FingerAnswer;
import org.pillarbox.api.finger.FingerListener;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.OldWebListener;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.password.PasswordGreeting;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.api.pop3.Pop3Greeting;
import org.pillarbox.api.pop3.Pop3Listener;
import org.pillarbox.api.smtp.SmtpGreeting;
import org.pillarbox.api.smtp.SmtpListener;
import org.pillarbox.api.smtp.SmtpNotes;
import org.pillarbox.ra.activation.FingerActivation;
import org.pillarbox.ra.activation.OldWebActivation;
import org.pillarbox.ra.activation.PasswordActivation;
import org.pillarbox.ra.activation.Pop3Activation;
import org.pillarbox.ra.activation.ProtocolActivation;
import org.pillarbox.ra.activation.SmtpActivation;

@Timeout(60)
class PillarboxAdapterTest {
    private final PillarboxAdapter adapter = new PillarboxAdapter();
    private final PublishedControl control = new PublishedControl();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private volatile boolean unavailable;

    @BeforeEach
    void start() throws ResourceException {
        control.setResourceAdapter(adapter);
        adapter.start(null);
    }

    @AfterEach
    void stop() {
        adapter.stop();
        assertEquals(created.get(), released.get());
    }

    private int open(String protocol, int most) {
        control.apply(List.of(configured(protocol, most)));
        assertEquals(State.RUNNING, control.status().get(0).state());
        return control.status().get(0).port();
    }

    private static ServiceConfig configured(String protocol, int most) {
        return new ServiceConfig(
                protocol,
                protocol,
                true,
                Optional.of("127.0.0.1"),
                0,
                TlsMode.NONE,
                new ServiceLimits(most, most, 600, 600));
    }

    @Test
    void answersByTheBeanOfTheProtocol() throws Exception {
        adapter.endpointActivation(new Beans(SmtpListener.class), new SmtpActivation());
        adapter.endpointActivation(new Beans(Pop3Listener.class), new Pop3Activation());
        try (LineClient client = new LineClient(open("smtp", 10))) {
            assertEquals("220 mail.example ESMTP Pillarbox", client.line());
            assertTrue(client.send("QUIT\r\n").line().startsWith("221 "));
        }
        try (LineClient client = new LineClient(open("pop3", 10))) {
            assertTrue(client.line().startsWith("+OK "));
            assertTrue(client.send("QUIT\r\n").line().startsWith("+OK"));
        }
        await().until(() -> released.get() == 2);
    }

    @Test
    @Tag("A14")
    void refusesInTheWordsOfTheProtocolWhenThereAreTooMany() throws Exception {
        adapter.endpointActivation(new Beans(SmtpListener.class), new SmtpActivation());
        adapter.endpointActivation(new Beans(Pop3Listener.class), new Pop3Activation());
        assertRefuses(open("smtp", 1), "421 4.7.0 ");
        assertRefuses(open("pop3", 1), "-ERR [SYS/TEMP] ");
    }

    private static void assertRefuses(int port, String words) throws IOException {
        try (LineClient first = new LineClient(port)) {
            first.line();
            try (LineClient second = new LineClient(port)) {
                assertTrue(second.line().startsWith(words));
                assertTrue(second.ended());
            }
        }
    }

    @Test
    void servesTheSmallProtocolsAsItDoesTheLargeOnes() throws Exception {
        adapter.endpointActivation(new Beans(PasswordListener.class), new PasswordActivation());
        adapter.endpointActivation(new Beans(FingerListener.class), new FingerActivation());
        try (LineClient client = new LineClient(open("password", 10))) {
            assertTrue(client.line().startsWith("200 Pillarbox - "));
            assertTrue(client.send("QUIT\r\n").line().startsWith("200 "));
            assertTrue(client.ended());
        }
        try (LineClient client = new LineClient(open("finger", 10))) {
            assertEquals("There is no such user.", client.send("paul\r\n").line());
            assertTrue(client.ended());
        }
        await().until(() -> released.get() == 2);
    }

    @Test
    @Tag("SRV-198")
    void dropsAFingerQueryThatIsNotCompleteInTime() throws Exception {
        adapter.endpointActivation(new Beans(FingerListener.class), new FingerActivation());
        control.apply(List.of(new ServiceConfig(
                "finger", "finger", true, Optional.of("127.0.0.1"), 0, TlsMode.NONE, new ServiceLimits(10, 10, 1, 1))));
        try (LineClient client = new LineClient(control.status().get(0).port())) {
            client.send("pau");
            assertTrue(client.ended());
        }
    }

    @Test
    @Tag("F4")
    void refusesAFloodOfPasswordSessionsInTheirOwnWords() throws Exception {
        adapter.endpointActivation(new Beans(PasswordListener.class), new PasswordActivation());
        assertRefuses(open("password", 1), "500 ");
    }

    @Test
    @Tag("SRV-060")
    @Tag("SRV-307")
    void refusesInTheWordsOfTheProtocolWhoseAddressIsNotAllowed() throws Exception {
        adapter.endpointActivation(new Beans(SmtpListener.class), new SmtpActivation());
        adapter.endpointActivation(new Beans(Pop3Listener.class), new Pop3Activation());
        for (String protocol : List.of("smtp", "pop3")) {
            open(protocol, 1);
            control.apply(List.of(configured(protocol, 1).within(nobody())));
            try (LineClient client = new LineClient(control.status().get(0).port())) {
                client.send("QUIT\r\n");
                assertEquals(
                        protocol.equals("smtp")
                                ? "554 5.7.1 Access from this address is not allowed"
                                : "-ERR [SYS/PERM] Access from this address is not allowed",
                        client.line());
                assertTrue(client.ended(), "no answer to a command");
            }
        }
        assertEquals(0, released.get(), "no session was made");
    }

    @Test
    @Tag("SRV-020")
    @Tag("SRV-060")
    void hostsTheSmallHttpServicesAndRefusesInTheirWords() throws Exception {
        adapter.endpointActivation(new Beans(OldWebListener.class), new OldWebActivation());
        try (LineClient client = new LineClient(open("webadmin", 10))) {
            assertEquals(
                    "HTTP/1.1 302 Found",
                    client.send("GET /old HTTP/1.1\r\n\r\n").line());
            assertEquals("Location: http://mail.example:5108/admin/home", client.line());
        }
        control.apply(List.of(configured("webadmin", 10).within(nobody())));
        try (LineClient client = new LineClient(control.status().get(0).port())) {
            assertEquals("HTTP/1.1 403 Forbidden", client.line());
        }
    }

    private static AccessList nobody() {
        return new AccessList(List.of(new AccessList.Line(
                AddressBlock.of(AddressBlock.address("10.0.0.1").orElseThrow()), true)));
    }

    @Test
    void refusesForNowWhenThereIsNoBean() throws Exception {
        unavailable = true;
        adapter.endpointActivation(new Beans(SmtpListener.class), new SmtpActivation());
        try (LineClient client = new LineClient(open("smtp", 10))) {
            assertTrue(client.line().startsWith("421 4.7.0 "));
        }
    }

    @Test
    void closesThePortWhenTheBeanGoesAndOpensItWhenItComesBack() throws Exception {
        Beans beans = new Beans(SmtpListener.class);
        SmtpActivation activation = new SmtpActivation();
        adapter.endpointActivation(beans, activation);
        try (LineClient client = new LineClient(open("smtp", 10))) {
            client.line();
            adapter.endpointDeactivation(beans, activation);
            assertTrue(client.line().startsWith("421 "));
            assertEquals(State.STARTING, control.status().get(0).state());
            assertEquals(1, released.get());
        }
        adapter.endpointActivation(beans, activation);
        assertEquals(State.RUNNING, control.status().get(0).state());
    }

    @Test
    @Tag("SRV-016")
    void activationSucceedsWithoutAnyPort() throws Exception {
        control.apply(List.of(new ServiceConfig(
                "smtp", "smtp", true, Optional.of("192.0.2.1"), 2525, TlsMode.NONE, new ServiceLimits(1, 1, 1, 1))));
        assertEquals(State.STARTING, control.status().get(0).state());
        adapter.endpointActivation(new Beans(SmtpListener.class), new SmtpActivation());
        assertEquals(State.FAILED, control.status().get(0).state());
    }

    @Test
    void refusesAnActivationOfAnUnknownProtocol() {
        ProtocolActivation unknown = new ProtocolActivation("gopher") {};
        assertThrows(
                NotSupportedException.class, () -> adapter.endpointActivation(new Beans(SmtpListener.class), unknown));
    }

    @Test
    void theControlSaysSoWhenTheAdapterDoesNotRun() {
        adapter.stop();
        assertThrows(IllegalStateException.class, control::status);
    }

    @Test
    void isPublishedUnderTheNameThatTheApplicationLooksUp() throws IOException {
        try (var descriptor = getClass().getResourceAsStream("/META-INF/ironjacamar.xml")) {
            String text = descriptor == null
                    ? java.nio.file.Files.readString(java.nio.file.Path.of("src/main/rar/META-INF/ironjacamar.xml"))
                    : new String(descriptor.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(text.contains("jndi-name=\"" + ServiceControl.JNDI_NAME + "\""));
            assertTrue(text.contains("class-name=\"" + PublishedControl.class.getName() + "\""));
        }
    }

    /** Endpoints as a container would make them, that greet and do nothing else. */
    private final class Beans implements MessageEndpointFactory {
        private final Class<?> listener;

        Beans(Class<?> listener) {
            this.listener = listener;
        }

        @Override
        public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
            if (unavailable) {
                throw new UnavailableException("not now");
            }
            created.incrementAndGet();
            return (MessageEndpoint) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {listener, MessageEndpoint.class},
                    (proxy, method, arguments) -> answer(method));
        }

        private Object answer(Method method) {
            return switch (method.getName()) {
                case "release" -> released.incrementAndGet();
                case "mechanisms" -> Set.of();
                case "ask" -> new FingerAnswer.Unknown();
                case "early" -> Optional.of(HttpAnswer.redirect("http://mail.example:5108/admin/home"));
                case "connected" -> greeting();
                default -> throw new UnsupportedOperationException(method.getName());
            };
        }

        private Object greeting() {
            if (listener == PasswordListener.class) {
                return new PasswordGreeting("Pillarbox");
            }
            return listener == SmtpListener.class
                    ? new SmtpGreeting(
                            "mail.example", "Pillarbox", 0, 100, false, true, Optional.empty(), SmtpNotes.NONE)
                    : new Pop3Greeting("mail.example", "Pillarbox");
        }

        @Override
        public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
            return createEndpoint(resource);
        }

        @Override
        public boolean isDeliveryTransacted(Method method) {
            return false;
        }

        @Override
        public String getActivationName() {
            return listener.getSimpleName();
        }

        @Override
        public Class<?> getEndpointClass() {
            return listener;
        }
    }
}
