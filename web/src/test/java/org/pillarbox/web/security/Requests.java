package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests that know a method, an address and some headers. */
final class Requests {
    private Requests() {}

    static HttpServletRequest of(String method, String address, boolean secure, Map<String, String> headers) {
        return of(method, address, null, secure, headers);
    }

    static HttpServletRequest of(String method, String address, String query, Map<String, String> headers) {
        return of(method, address, query, false, headers);
    }

    private static HttpServletRequest of(
            String method, String address, String query, boolean secure, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getRemoteAddr" -> headers.get("from");
                    case "getRequestURI" -> address;
                    case "getQueryString" -> query;
                    case "getContextPath" -> "";
                    case "isSecure" -> secure;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getContentLengthLong" -> Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }
}
