package org.pillarbox.web.admin.localmail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pillarbox.outmail.lan.LanForwarding;

/** Gives the rules of LAN forwarding as the file {@code SMTPFWD.DAT} (manual 13.3). */
@WebServlet("/admin/localmail/SMTPFWD.DAT")
public class LanRulesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LanForwarding forwarding;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"SMTPFWD.DAT\"");
        byte[] text = forwarding.settings().rules().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(text);
    }
}
