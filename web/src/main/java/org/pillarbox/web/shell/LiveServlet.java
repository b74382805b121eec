package org.pillarbox.web.shell;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.Dashboard;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.web.security.IdleTime;

/** The figures that open pages refresh by themselves: texts by the name that the page's {@code data-live} gives. */
@WebServlet(IdleTime.UNASKED)
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ServerStatus server;

    @Inject
    transient Sizes sizes;

    @Inject
    transient OutQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        texts.add("host", StatusText.host(server.statusLine()));
        texts.add("status", StatusText.of(server.statusLine()));
        texts.add("nextpoll", StatusText.nextPoll(server.statusLine()));
        texts.add("connection", server.statusLine().connection());
        figures(texts, server.dashboard());
        if ("queue".equals(request.getParameter("of"))) {
            QueueFigures.add(queue.state(), texts);
        }
        JsonObjectBuilder states = Json.createObjectBuilder();
        List<ServiceRow> rows = server.services();
        for (ServiceRow row : rows) {
            ServiceState state = ServiceState.of(row);
            texts.add("state." + row.name(), state.getWords());
            texts.add("reason." + row.name(), row.reason());
            texts.add("sessions." + row.name(), Integer.toString(row.sessions()));
            texts.add("total." + row.name(), Long.toString(row.totalSessions()));
            states.add("state." + row.name(), state.getStyle());
        }
        JsonObjectBuilder news = Json.createObjectBuilder().add("texts", texts).add("states", states);
        if (!request.isSecure()) {
            rows.stream()
                    .filter(row -> row.name().equals("web") && row.openPort() != request.getLocalPort())
                    .forEach(row -> news.add("moved", row.openPort()));
        }
        response.setContentType("application/json;charset=UTF-8");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(news.build());
        }
    }

    private void figures(JsonObjectBuilder texts, Dashboard now) {
        texts.add("received", Long.toString(now.receivedToday()));
        texts.add("delivered", Long.toString(now.deliveredToday()));
        texts.add("refused", Long.toString(now.refusedToday()));
        texts.add("queued", Long.toString(now.queued()));
        texts.add("stored", sizes.of(now.storedBytes()));
        texts.add("free", sizes.of(now.freeBytes()));
        texts.add("memory", sizes.of(now.memoryUsed()));
    }
}
