package org.pillarbox.web.security;

import jakarta.faces.application.ResourceHandler;
import jakarta.servlet.http.HttpServletRequest;

/** Tells files that are the same for everybody (styles, scripts, icons) from pages. */
final class Resources {
    private Resources() {}

    static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ResourceHandler.RESOURCE_IDENTIFIER + "/");
    }
}
