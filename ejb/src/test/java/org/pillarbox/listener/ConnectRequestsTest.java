package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.schedule.Asked;
import org.pillarbox.schedule.ConnectFixture;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;

class ConnectRequestsTest {
    private ConnectFixture here;
    private ConnectRequests requests;

    @BeforeEach
    void open() throws Exception {
        here = new ConnectFixture();
        here.connections(3);
        requests = new ConnectRequests(new ByCommand(), here.settings());
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    @Tag("HOW-018")
    @Tag("HOW-023")
    @Tag("OPS-004")
    void startsThoseOfTheMainScheduleAllOrOne() {
        assertEquals(
                "Connecting: Line 1\nConnecting: Line 3\n",
                ask("POST", "/connections/primary").text());
        assertEquals("by the command line (boss)", here.busyRuns().get(0).reason());
        assertEquals(
                "Connecting: Line 2\nAlready under way: Line 1\nAlready under way: Line 3\n",
                ask("POST", "/connections/all").text());
        assertEquals(
                "Already under way: Line 2\n", ask("POST", "/connections/2").text());
        assertEquals(404, ask("POST", "/connections/9").status());
    }

    @Test
    void listsConnectionsAndHangsUp() {
        assertEquals("Nothing is under way.\n", ask("DELETE", "/connections").text());
        ask("POST", "/connections/2");
        assertEquals(
                "1\tLine 1\tmain\t\n2\tLine 2\t\twaits\n3\tLine 3\tmain\t\n",
                ask("GET", "/connections").text());
        assertEquals("What is under way ends.\n", ask("DELETE", "/connections").text());
        assertEquals(List.of(), here.busy());
    }

    @Test
    void knowsNothingElse() {
        for (String request : List.of(
                "POST /connections",
                "POST /connections/",
                "POST /connections/some",
                "POST /connections/1234567890",
                "PUT /connections/all",
                "GET /connections/all",
                "DELETE /connections/1")) {
            String[] parts = request.split(" ");
            assertFalse(requests.isKnown(new HttpHead(parts[0], parts[1], Map.of())), request);
        }
    }

    private HttpAnswer ask(String method, String target) {
        HttpHead head = new HttpHead(method, target, Map.of());
        assertTrue(requests.isKnown(head), method + " " + target);
        return requests.answer(head, "boss");
    }

    /** The facade without its container. */
    private final class ByCommand implements Connecting {
        @Override
        public Asked connect(RunTarget target) {
            return here.requests().ask(target, RunCause.HAND, "");
        }

        @Override
        public Asked connectByCommand(RunTarget target, String administrator) {
            return here.requests().ask(target, RunCause.COMMAND, administrator);
        }

        @Override
        public int hangUp() {
            return here.transactions().call(rows -> rows.askStop(Optional.empty(), here.clock.instant()));
        }

        @Override
        public int hangUp(int connection) {
            return here.transactions().call(rows -> rows.askStop(Optional.of(connection), here.clock.instant()));
        }

        @Override
        public boolean isPermitted() {
            return true;
        }

        @Override
        public List<ConnectRun> busy() {
            return here.busyRuns();
        }

        @Override
        public List<ConnectRun> history(int offset, int limit) {
            return new ArrayList<>(here.history());
        }

        @Override
        public long historyCount() {
            return here.history().size();
        }

        @Override
        public Optional<ConnectRun> find(long id) {
            return here.transactions().call(rows -> rows.find(id));
        }
    }
}
