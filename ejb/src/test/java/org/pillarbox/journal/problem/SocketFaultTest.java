package org.pillarbox.journal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SocketFaultTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new SocketException("Too many open files"), 10038),
                Arguments.of(new SocketException("Protocol family unavailable"), 10047),
                Arguments.of(new SocketException("Address family not supported by protocol"), 10047),
                Arguments.of(new BindException("Address already in use"), 10048),
                Arguments.of(new BindException("Address already in use: JVM_Bind"), 10048),
                Arguments.of(new BindException("Cannot assign requested address"), 10049),
                Arguments.of(new BindException("Permission denied"), 10013),
                Arguments.of(new SocketException("Broken pipe"), 10053),
                Arguments.of(new SocketException("Socket closed"), 10053),
                Arguments.of(new SocketException("Software caused connection abort: recv failed"), 10053),
                Arguments.of(new AsynchronousCloseException(), 10053),
                Arguments.of(new ProtocolException("the answer is none of SMTP"), 10053),
                Arguments.of(new SocketException("Connection reset"), 10054),
                Arguments.of(new IOException("Connection reset by peer"), 10054),
                Arguments.of(new SocketTimeoutException("Connect timed out"), 10060),
                Arguments.of(new ConnectException("Connection timed out"), 10060),
                Arguments.of(new SocketException("Connection timed out"), 10060),
                Arguments.of(new ConnectException("Connection refused"), 10061),
                Arguments.of(new ConnectException("Network is unreachable"), 10051),
                Arguments.of(new NoRouteToHostException("No route to host"), 10065),
                Arguments.of(new EOFException("the server has closed the connection"), 10503),
                Arguments.of(new UnknownHostException("nowhere.example"), 11001),
                Arguments.of(new UnknownHostException("a.example: Name or service not known"), 11001),
                Arguments.of(new UnknownHostException("a.example: Temporary failure in name resolution"), 11002));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Tag("TEC-050")
    @Tag("TEC-051")
    @Tag("TEC-052")
    @Tag("TEC-055")
    @Tag("TEC-061")
    void hasTheSameNumberForWhatAnySystemSays(IOException failure, int number) {
        assertEquals(Optional.of(number), SocketFault.of(failure).map(SocketFault::number));
        assertEquals(
                Optional.of(number),
                SocketFault.of(new IOException("wrapped", failure)).map(SocketFault::number));
    }

    @Test
    void knowsWhatIsNoneOfTheNetwork() {
        assertEquals(Optional.empty(), SocketFault.of(new IOException("No space left on device")));
        assertEquals(Optional.empty(), SocketFault.of(new SSLHandshakeException("no cipher suites in common")));
    }

    @Test
    void looksBehindAHandshakeThatWasBrokenOff() {
        assertEquals(
                Optional.of(SocketFault.NO_MORE_DATA),
                SocketFault.of(new SSLException("ended", new EOFException("SSL peer shut down incorrectly"))));
    }

    @Test
    @Tag("TEC-053")
    @Tag("TEC-054")
    void tellsTakenAddressesFromThoseOfOthers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, HERE);
                ServerSocket second = new ServerSocket()) {
            IOException inUse = assertThrows(
                    IOException.class, () -> second.bind(new InetSocketAddress(HERE, taken.getLocalPort())));
            assertEquals(Optional.of(SocketFault.ADDRESS_IN_USE), SocketFault.of(inUse));
            IOException foreign =
                    assertThrows(IOException.class, () -> second.bind(new InetSocketAddress("192.0.2.1", 0)));
            assertEquals(Optional.of(SocketFault.ADDRESS_NOT_AVAILABLE), SocketFault.of(foreign));
        }
    }

    @Test
    @Tag("TEC-056")
    @Tag("TEC-058")
    void tellsTheWaysInWhichTheOtherEndEndsAConnection() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
            port = server.getLocalPort();
            try (Socket client = new Socket(HERE, port)) {
                try (Socket other = server.accept()) {
                    other.setSoLinger(true, 0);
                }
                IOException reset = assertThrows(
                        IOException.class, () -> client.getInputStream().read());
                assertEquals(Optional.of(SocketFault.RESET), SocketFault.of(reset));
            }
        }
        IOException refused = assertThrows(IOException.class, () -> new Socket(HERE, port).close());
        assertEquals(Optional.of(SocketFault.REFUSED), SocketFault.of(refused));
    }

    @Test
    @Tag("TEC-050")
    void everyFaultHasWordsAndARemedy() {
        for (SocketFault fault : SocketFault.values()) {
            assertEquals("Socket Error " + fault.number() + " - " + fault.text(), fault.words());
            assertEquals(false, fault.remedy().isBlank(), fault.name());
        }
        assertEquals("Socket Error 11001 - Host not found (authoritative answer)", SocketFault.HOST_NOT_FOUND.words());
        assertEquals("/help/socket-errors#socket-error-10061", SocketFault.REFUSED.help());
    }
}
