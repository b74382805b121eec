package org.pillarbox.web.certificates;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.certificates.Challenges;

/** Shows an authority that this host is the one that ordered a certificate. Anybody may ask; nothing else is told. */
@WebServlet("/.well-known/acme-challenge/*")
public class ChallengeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Challenges challenges;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> answer = Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> challenges.answer(path.substring(1)));
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = answer.get().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/octet-stream");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
