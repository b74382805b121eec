package org.pillarbox.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;

/** Jakarta Security's view of the directory: checks a name and a password and gives the groups. */
@ApplicationScoped
public class ConsoleIdentityStore implements IdentityStore {
    @Inject
    ConsoleLogin logins;

    @Inject
    HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return logins.login(given.getCaller(), given.getPasswordAsString(), request.getRemoteAddr())
                .map(user -> new CredentialValidationResult(user.name(), groups(user)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** An administrator is a user too. One whose one-time password is not yet changed may only change it. */
    static Set<String> groups(WebUser user) {
        Set<String> groups = new HashSet<>(Set.of("user"));
        if (user.administrator() && !user.mustChangePassword()) {
            groups.add("admin");
        }
        return groups;
    }
}
