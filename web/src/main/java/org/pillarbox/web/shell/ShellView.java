package org.pillarbox.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.StatusLine;
import org.pillarbox.web.security.SignedIn;

/** What stands around the page of this request. */
@Named
@RequestScoped
public class ShellView {
    @Inject
    HttpServletRequest request;

    @Inject
    ServerStatus server;

    private StatusLine status;

    /** The main menu; for one who is no administrator, none. */
    public List<MenuEntry> getMenu() {
        return isAdministrator() ? Menu.MAIN : List.of();
    }

    /** The pages that the search knows. */
    public List<MenuEntry> getPages() {
        return isAdministrator() ? Menu.pages().toList() : List.of();
    }

    /** Whether this main word's page is open. */
    public boolean isOpen(MenuEntry entry) {
        return Menu.main(getPath()).filter(entry::equals).isPresent();
    }

    /** Whether this very page is open, or one below it. */
    public boolean isHere(MenuEntry entry) {
        return entry.path().equals(Menu.place(getPath()));
    }

    /** The page's address without extension and query. */
    public String getPath() {
        Object first = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        String path = first == null ? request.getServletPath() : first.toString();
        if (path.startsWith("/help")) {
            return "/help";
        }
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    /** The address of this page's help. */
    public String getHelp() {
        return "/help/" + Menu.help(getPath());
    }

    /** Who is signed in; empty for nobody. */
    public String getUser() {
        return SignedIn.user(request).map(WebUser::name).orElse("");
    }

    /** Whether an administrator is signed in. */
    public boolean isAdministrator() {
        return SignedIn.user(request)
                .filter(user -> user.administrator() && !user.mustChangePassword())
                .isPresent();
    }

    /** The status line's parts. */
    public StatusLine getStatus() {
        if (status == null) {
            status = server.statusLine();
        }
        return status;
    }

    /** When the server connects next. */
    public String getNextPoll() {
        return StatusText.nextPoll(getStatus());
    }

    /** The status line's words, as the manual has them. */
    public String getStatusText() {
        return StatusText.of(getStatus());
    }
}
