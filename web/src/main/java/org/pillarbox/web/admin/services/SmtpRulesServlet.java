package org.pillarbox.web.admin.services;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pillarbox.rules.smtp.SmtpRulesAdministration;

/** Gives the SMTP rules as the file {@code SMTPRULES.TXT} (manual 8.2.3). */
@WebServlet("/admin/services/SMTPRULES.TXT")
public class SmtpRulesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SmtpRulesAdministration rules;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"SMTPRULES.TXT\"");
        byte[] text = rules.settings().rules().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(text);
    }
}
