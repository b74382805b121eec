package org.pillarbox.it.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.AutoresponderAdministration;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.UserAutoresponder;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.Pop3Settings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SetupSettings;

/** Calls the facades as an administrator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@RunAs("admin")
public class TestingBean {
    @Inject
    private UserAdministration users;

    @Inject
    private SettingsAdministration settings;

    @Inject
    private OutQueue queue;

    @Inject
    private AutoresponderAdministration autoresponders;

    /** Creates a user. One of the same name is deleted first, with its mail and lock. */
    public void create(String name, String password, boolean administrator) {
        users.find(name).ifPresent(old -> users.delete(Set.of(old.id())));
        UserDetails user = new UserDetails(
                0, name, "", Optional.empty(), administrator, false, false, true, MailRouting.NONE, List.of());
        users.create(user, new PasswordChange(Optional.of(password), Optional.empty()), false);
    }

    /** Has a program answer a user's mail. */
    public void answer(String name, String command, boolean keep, boolean onlyOnce) {
        UserAutoresponder page = autoresponders.find(name).orElseThrow();
        Autoresponder program =
                new Autoresponder(ResponderType.EXTERNAL, keep, onlyOnce, ClearEvery.NEVER, "", true, command, "", "");
        autoresponders.change(new UserAutoresponder(page.id(), page.name(), program));
    }

    /** Makes this the only local domain, and runs every service. */
    public void serve(String domain) {
        settings.save(new LocalMailSettings(domain, List.of(domain)));
        settings.save(new ServicesSettings(settings.get(ServicesSettings.class).services().stream()
                .map(service -> new Service(service.name(), true, service.port(), service.bindAddress()))
                .toList()));
    }

    /** Asks this name server; those of the system where it is empty. */
    public void ask(String nameServer) {
        NetworkSettings now = settings.get(NetworkSettings.class);
        settings.save(new NetworkSettings(
                now.connectionDelayMillis(),
                now.connectAttempts(),
                now.connectRetrySeconds(),
                now.serverSeconds(),
                now.clientSeconds(),
                now.sizesLimited(),
                now.sendBlockBytes(),
                now.receiveBlockBytes(),
                now.sendBufferBytes(),
                now.receiveBufferBytes(),
                now.sentAtOnce(),
                now.systemDns(),
                now.dnsSeconds(),
                nameServer.isEmpty() ? List.of() : List.of(nameServer)));
    }

    /** Says whether POP3 leaves out surplus blank lines at the end of messages. */
    public void trimBlankLines(boolean trimmed) {
        settings.save(new Pop3Settings(settings.get(Pop3Settings.class).requireApop(), trimmed));
    }

    /** Says whether the Setup Wizard was finished. */
    public void setUp(boolean finished) {
        settings.save(new SetupSettings(finished));
    }

    /** The message that waits for a recipient, as it will be sent; empty when there is none. */
    public byte[] outgoing(String recipient) throws IOException {
        Optional<Content> content = queue.list(QueueFilter.ALL, 0, 10_000).stream()
                .filter(entry -> entry.recipient().equals(recipient))
                .findFirst()
                .flatMap(entry -> queue.open(entry.id()));
        ByteBuffer bytes =
                ByteBuffer.allocate(content.map(Content::size).orElse(0L).intValue());
        while (content.isPresent() && bytes.hasRemaining()) {
            content.get().read(bytes.position(), bytes);
        }
        return bytes.array();
    }

    /** Binds every service to this address. */
    public void bind(String address) {
        List<Service> bound = settings.get(ServicesSettings.class).services().stream()
                .map(service -> new Service(service.name(), service.enabled(), service.port(), Optional.of(address)))
                .toList();
        settings.save(new ServicesSettings(bound));
    }
}
