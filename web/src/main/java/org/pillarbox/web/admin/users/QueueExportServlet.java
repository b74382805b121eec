package org.pillarbox.web.admin.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutQueue.Export;
import org.pillarbox.queue.Selection;
import org.pillarbox.web.shell.Keys;

/**
 * Messages of the outgoing queue as one file, each once however many recipients it waits for. Written while it is read, so that its
 * size does not matter.
 */
@WebServlet(QueueExportServlet.PATH)
public class QueueExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/outqueue.export";
    private static final int AT_ONCE = 100;

    @Inject
    transient OutQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Selection> selection = selection(request);
        if (selection.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<Export> first = queue.export(selection.get(), 0, AT_ONCE);
        boolean zip = "zip".equals(request.getParameter("kind"));
        response.setContentType(zip ? "application/zip" : "application/mbox");
        response.setHeader("Content-Disposition", "attachment; filename=\"outqueue." + (zip ? "zip" : "mbox") + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        OutputStream out = response.getOutputStream();
        try (QueueFile file = zip ? new ZippedQueue(out) : new MboxQueue(out)) {
            write(selection.get(), first, file);
        }
    }

    private void write(Selection selection, List<Export> first, QueueFile file) throws IOException {
        Set<String> written = new HashSet<>();
        List<Export> entries = first;
        while (!entries.isEmpty()) {
            for (Export one : entries) {
                boolean isNew =
                        written.add(one.entry().contentId() + " " + one.entry().server());
                file.add(one.entry(), isNew ? one.content() : Optional.empty());
            }
            entries = queue.export(
                    selection, entries.get(entries.size() - 1).entry().id(), AT_ONCE);
        }
    }

    private static Optional<Selection> selection(HttpServletRequest request) {
        String ids = request.getParameter("ids");
        if (ids == null) {
            return Optional.of(new Selection.Matching(filter(request).filter()));
        }
        Set<Long> keys = Arrays.stream(ids.split(",", Selection.Ids.MOST + 1))
                .map(Keys::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return keys.isEmpty() || keys.size() > Selection.Ids.MOST
                ? Optional.empty()
                : Optional.of(new Selection.Ids(keys));
    }

    private static OutQueueFilter filter(HttpServletRequest request) {
        OutQueueFilter filter = new OutQueueFilter();
        filter.setSender(request.getParameter("sender"));
        filter.setRecipient(request.getParameter("recipient"));
        filter.setPlace(request.getParameter("place"));
        filter.setState(request.getParameter("state"));
        filter.setReason(request.getParameter("reason"));
        filter.setOlder(request.getParameter("older"));
        filter.setLarger(request.getParameter("larger"));
        return filter;
    }
}
