package org.pillarbox.monitor.setup.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.monitor.setup.MailExchangers;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

/** Against a name server of one's own that answers over UDP. */
@Timeout(30)
class DnsMailExchangersTest {
    private DatagramSocket socket;
    private Thread server;
    private MailExchangers exchangers;

    @BeforeEach
    void serve() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        server = new Thread(this::answer, "name server");
        server.start();
        exchangers = new DnsMailExchangers(() -> {
            SimpleResolver resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
            resolver.setPort(socket.getLocalPort());
            return resolver;
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        socket.close();
        server.join();
    }

    private void answer() {
        byte[] room = new byte[1500];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Message answer(Message question) throws IOException {
        Record asked = question.getQuestion();
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(asked, Section.QUESTION);
        switch (asked.getName().toString()) {
            case "two.example." -> {
                answer.addRecord(mx(asked.getName(), 20, "Backup.two.example."), Section.ANSWER);
                answer.addRecord(mx(asked.getName(), 10, "mail.two.example."), Section.ANSWER);
            }
            case "nomail.example." -> answer.addRecord(mx(asked.getName(), 0, "."), Section.ANSWER);
            case "broken.example." -> answer.getHeader().setRcode(Rcode.SERVFAIL);
            default -> answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    private static MXRecord mx(Name domain, int preference, String host) throws IOException {
        return new MXRecord(domain, DClass.IN, 60, preference, Name.fromString(host));
    }

    @Test
    void givesTheHostsMostPreferredFirst() throws IOException {
        assertEquals(List.of("mail.two.example", "backup.two.example"), exchangers.of("two.example"));
    }

    @Test
    void knowsNoneNullAndSilence() throws IOException {
        assertEquals(List.of(), exchangers.of("nowhere.example"));
        assertEquals(List.of(""), exchangers.of("nomail.example"));
        assertThrows(IOException.class, () -> exchangers.of("broken.example"));
        assertThrows(IOException.class, () -> exchangers.of("a..b"));
    }
}
