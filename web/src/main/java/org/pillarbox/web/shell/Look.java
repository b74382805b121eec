package org.pillarbox.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.web.security.SignedIn;

/**
 * How this user wants the console to look, as cookies keep it: colours for the browser; menus and hints for the user in this
 * browser. The page's script writes the cookies and changes the page at once.
 */
@Named
@RequestScoped
public class Look {
    @Inject
    HttpServletRequest request;

    /** {@code light}, {@code dark} or {@code system}. */
    public String getTheme() {
        return choice("pb-theme", "system", Set.of("light", "dark", "system"));
    }

    /** {@code basic} or {@code full} menus. */
    public String getMenus() {
        return choice("pb-menus" + owner(), "full", Set.of("basic", "full"));
    }

    /** Whether hints are shown: {@code on} or {@code off}. */
    public String getHints() {
        return choice("pb-hints" + owner(), "on", Set.of("on", "off"));
    }

    /** Whether the menu is folded to its icons: {@code folded} or {@code open}. */
    public String getNav() {
        return choice("pb-nav", "open", Set.of("open", "folded"));
    }

    /** What the names of this user's cookies end with. User names are fit for cookie names. */
    public String getOwner() {
        return owner();
    }

    private String owner() {
        return SignedIn.user(request).map(WebUser::name).map(name -> "." + name).orElse("");
    }

    private String choice(String cookie, String otherwise, Set<String> allowed) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(allowed::contains)
                .findFirst()
                .orElse(otherwise);
    }
}
