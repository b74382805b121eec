package org.pillarbox.inmail.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.pop3.Account;
import org.pillarbox.inmail.pop3.Listed;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.pop3.Pop3Session;
import org.pillarbox.inmail.pop3.Pop3Target;
import org.pillarbox.inmail.pop3.Transcript;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.inmail.routing.CollectedVerdict;
import org.pillarbox.inmail.trial.Trial.Line;
import org.pillarbox.inmail.trial.Trial.Message;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.HeaderScanner;
import org.pillarbox.message.Summary;
import org.pillarbox.message.mime.SummaryReader;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Logs in to an account and looks at the headers of its first messages. Deletes nothing and keeps nothing. Thread safe. */
public final class AccountTrial {
    /** Messages that are looked at. */
    public static final int MOST_MESSAGES = 10;

    private static final int MOST_LINES = 200;
    private static final int MOST_HEADER = 256 * 1024;

    private final Pop3Client client;
    private final InMailSecrets secrets;
    private final CollectedRouting routing;

    public AccountTrial(Pop3Client client, InMailSecrets secrets, CollectedRouting routing) {
        this.client = client;
        this.secrets = secrets;
        this.routing = routing;
    }

    /**
     * Tries the account of an In Mail as it is stored.
     *
     * @param connection the number of the Connection by which its server is reached
     */
    public Trial run(InMail inMail, Method.Pop3 account, int connection) {
        Notes notes = new Notes();
        List<Message> messages = new ArrayList<>();
        int count = 0;
        String fault = "";
        Pop3Target target = new Pop3Target(
                account.server().host(),
                account.server().port(),
                account.security(),
                account.certificates(),
                new Account(
                        account.login(), account.user(), secrets.open(account).orElse("")));
        try (Pop3Session session = client.open(target, connection, notes)) {
            List<Listed> listed = session.list();
            count = listed.size();
            for (Listed each : listed.subList(0, Math.min(MOST_MESSAGES, count))) {
                messages.add(message(session, each, inMail, account));
            }
            session.quit();
        } catch (IOException failed) {
            fault = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        }
        return new Trial(notes.lines, count, messages, fault);
    }

    private Message message(Pop3Session session, Listed listed, InMail inMail, Method.Pop3 account) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        boolean known = session.header(listed.number(), bytes -> {
            while (bytes.hasRemaining() && header.size() < MOST_HEADER) {
                header.write(bytes.get());
            }
        });
        if (!known) {
            return new Message(
                    listed.number(),
                    listed.bytes(),
                    "",
                    "",
                    List.of(),
                    List.of("The server shows no header without the whole message"));
        }
        HeaderScanner scanner = new HeaderScanner();
        scanner.scan(ByteBuffer.wrap(header.toByteArray()));
        HeaderFields fields = scanner.fields();
        Summary summary = SummaryReader.read(fields);
        CollectedVerdict verdict = routing.route(inMail, account, header.toByteArray(), Optional.empty());
        return new Message(
                listed.number(),
                listed.bytes(),
                summary.from(),
                summary.subject(),
                recipients(verdict),
                notes(listed, account, verdict));
    }

    private static List<String> recipients(CollectedVerdict verdict) {
        return verdict.way() instanceof CollectedWay.ToNobody
                ? List.of()
                : verdict.recipients().stream().map(Object::toString).toList();
    }

    private static List<String> notes(Listed listed, Method.Pop3 account, CollectedVerdict verdict) {
        List<String> notes = new ArrayList<>();
        long limit = account.download().limitKb() * 1000;
        if (limit > 0 && listed.bytes() > limit) {
            notes.add("It stays on the server: it is larger than the download message limit");
        }
        if (verdict.way() instanceof CollectedWay.ToNobody nobody) {
            notes.add(nobody.why());
        }
        // The first note names the In Mail, which everybody here knows.
        verdict.notes().stream().skip(1).map(Trace.Step::text).forEach(notes::add);
        return notes;
    }

    /** Keeps the dialogue, up to a bound. */
    private static final class Notes implements Transcript {
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void said(String command) {
            add(new Line(true, command));
        }

        @Override
        public void heard(String answer) {
            add(new Line(false, answer));
        }

        private void add(Line line) {
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
        }
    }
}
