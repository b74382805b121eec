package org.pillarbox.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;

/**
 * Says for each request who sends it: by the session, else by the cookie of "Remember me". The rights are the directory's of
 * this moment, so a right taken away ends at the next request. The log-in page itself hands its credential in through
 * {@code SecurityContext.authenticate}.
 */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {
    /** A one-time password opens this page only. */
    private static final String PASSWORD_PAGE = "/account/password";

    @Inject
    ConsoleLogin logins;

    @Inject
    IdentityStoreHandler stores;

    @Inject
    WebDoors doors;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // Before the filters: what this answers itself never reaches them.
        SecurityHeaders.on(request, response);
        if (!doors.isOpen(request)) {
            return Closed.to(response);
        }
        Credential credential = context.getAuthParameters() == null
                ? null
                : context.getAuthParameters().getCredential();
        if (credential != null) {
            return logOn(credential, request, context);
        }
        Optional<WebUser> user = Resources.isResource(request)
                ? Optional.empty()
                : known(request).or(() -> remembered(request, response));
        if (user.isPresent()) {
            SignedIn.current(request, user.get());
            if (user.get().mustChangePassword() && context.isProtected() && !isPasswordPage(request)) {
                return context.redirect(request.getContextPath() + PASSWORD_PAGE);
            }
            return context.notifyContainerAboutLogin(user.get().name(), ConsoleIdentityStore.groups(user.get()));
        }
        return context.isProtected() ? LogOnRedirect.send(request, response, context) : context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SignedIn.end(request);
        context.cleanClientSubject();
    }

    private AuthenticationStatus logOn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Optional<WebUser> user =
                logins.current(result.getCallerPrincipal().getName()).flatMap(known -> doors.admit(known, request));
        if (user.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        SignedIn.begin(request, user.get());
        return context.notifyContainerAboutLogin(user.get().name(), ConsoleIdentityStore.groups(user.get()));
    }

    private Optional<WebUser> known(HttpServletRequest request) {
        SignedIn.endIfIdle(request);
        Optional<String> name = SignedIn.name(request);
        Optional<WebUser> user = name.flatMap(logins::current).flatMap(known -> doors.admit(known, request));
        if (name.isPresent() && user.isEmpty()) {
            SignedIn.end(request);
        }
        return user;
    }

    private Optional<WebUser> remembered(HttpServletRequest request, HttpServletResponse response) {
        if (IdleTime.isUnasked(request)) {
            // The page is to be opened anew: what it knew of its boxes has gone with the session.
            return Optional.empty();
        }
        Optional<String> token = RememberCookie.read(request);
        Optional<WebUser> user = token.flatMap(logins::remembered).flatMap(known -> doors.admit(known, request));
        if (user.isPresent()) {
            SignedIn.begin(request, user.get());
        } else if (token.isPresent()) {
            RememberCookie.clear(request, response);
        }
        return user;
    }

    private static boolean isPasswordPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(PASSWORD_PAGE) || path.equals(PASSWORD_PAGE + ".xhtml");
    }
}
