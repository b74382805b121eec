package org.pillarbox.schedule.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

class EtrnPartTest {
    private final List<InMail> inMails = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean stopped;

    @Test
    @Tag("EXT-127")
    @Tag("EXT-128")
    void eachRunAsksForTheInMailsOfItsConnectionThatUseEtrn() throws Exception {
        inMails.add(inMail(1, "relay", true, etrn("a.example"), 1, 2));
        inMails.add(inMail(
                2,
                "host",
                true,
                new Method.Smtp(0, true, "b.example", Optional.of(new LanServer("mail.isp.example", 25))),
                1));
        inMails.add(inMail(3, "silent", true, new Method.Smtp(60, false, "", Optional.empty()), 1));
        inMails.add(inMail(4, "off", false, etrn("off.example"), 1));
        inMails.add(inMail(5, "other", true, new Method.Transfer("in", List.of()), 1));
        work(1);
        work(2);
        assertEquals(List.of("1 a.example", "1 mail.isp.example b.example", "2 a.example"), asked);
        assertEquals(List.of(), problems);
        assertEquals(List.of("etrn 1 relay", "etrn 2 host", "etrn 1 relay"), over);
    }

    @Test
    @Tag("EXT-129")
    void aRefusalIsToldWithTheInMailsNameAndTheOthersAreStillAsked() throws Exception {
        inMails.add(inMail(1, "ISP1", true, etrn("refused.example"), 1));
        inMails.add(inMail(2, "ISP2", true, etrn("away.example"), 1));
        inMails.add(inMail(3, "ISP3", true, etrn("good.example"), 1));
        work(1);
        assertEquals(List.of("1 refused.example", "1 away.example", "1 good.example"), asked);
        assertEquals(
                List.of(
                        "In Mail ISP1 (1): ETRN refused.example was refused.",
                        "In Mail ISP2 (2): ETRN away.example could not be said."),
                problems.stream().map(Problem::text).toList());
        assertEquals(
                List.of("458 Unable to queue", "421 4.4.1 No connection"),
                problems.stream().map(Problem::error).toList());
        assertEquals(
                List.of(
                        "In Mail ISP1 (1): ETRN refused.example was refused. 458 Unable to queue",
                        "In Mail ISP2 (2): ETRN away.example could not be said. 421 4.4.1 No connection"),
                troubles);
        assertEquals(List.of("etrn 3 ISP3"), over);
    }

    @Test
    void whoHangsUpAsksNobodyElse() throws Exception {
        stopped = true;
        inMails.add(inMail(1, "ISP1", true, etrn("a.example"), 1));
        work(1);
        assertEquals(List.of(), asked);
    }

    private Reply ask(int connection, Optional<LanServer> server, String node) throws Unreachable {
        asked.add(connection + " " + server.map(one -> one.host() + " ").orElse("") + node);
        return switch (node) {
            case "refused.example" -> Reply.of(458, "", "Unable to queue");
            case "away.example" -> throw new Unreachable(Reply.of(421, "4.4.1", "No connection"));
            default -> Reply.of(250, "", "queuing started");
        };
    }

    private void work(int number) throws InterruptedException {
        Connection standard =
                SettingKinds.of(Connections.class).defaults().first().orElseThrow();
        Connection connection = new Connection(number, "Line", standard.link(), true, false, standard.outMail());
        new EtrnPart(() -> inMails, this::ask, new Noted()).work(connection, new Told());
    }

    private static Method etrn(String node) {
        return new Method.Smtp(0, true, node, Optional.empty());
    }

    private static InMail inMail(int number, String name, boolean enabled, Method method, Integer... connections) {
        return new InMail(number, name, enabled, Set.of(connections), method);
    }

    private final class Noted implements Problems {
        @Override
        public void report(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void over(String place) {
            over.add(place);
        }
    }

    private final class Told implements RunPart.Progress {
        @Override
        public void tally(Tally now) {
            throw new IllegalStateException("nothing comes by asking");
        }

        @Override
        public void trouble(String words) {
            troubles.add(words);
        }

        @Override
        public boolean isStoppedWithin(long millis) {
            return stopped;
        }

        @Override
        public Instant started() {
            return Instant.EPOCH;
        }

        @Override
        public RunCause cause() {
            return RunCause.HAND;
        }
    }
}
