package org.pillarbox.certificates.acme;

import java.util.Optional;
import org.pillarbox.certificates.AuthorityRefused;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.shredzone.acme4j.exception.AcmeUserActionRequiredException;

/** What went wrong with an authority, in words for the administrator. */
final class Trouble {
    private Trouble() {}

    static AuthorityRefused of(AcmeException failure) {
        if (failure instanceof AcmeRateLimitedException limited) {
            return new AuthorityRefused(
                    "The authority says that it was asked too often: " + words(limited.getProblem()),
                    limited.getRetryAfter());
        }
        if (failure instanceof AcmeUserActionRequiredException action) {
            return new AuthorityRefused("The authority wants you to do something first, such as agreeing to new terms: "
                    + words(action.getProblem()));
        }
        if (failure instanceof AcmeServerException refused) {
            return new AuthorityRefused("The authority refused: " + words(refused.getProblem()));
        }
        if (failure instanceof AcmeNetworkException network) {
            return new AuthorityRefused("The authority cannot be reached: " + cause(network));
        }
        return new AuthorityRefused("The authority's answer cannot be used: " + cause(failure));
    }

    /** The library throws many kinds of these at answers that are no ACME. */
    static AuthorityRefused of(RuntimeException failure) {
        return failure.getCause() instanceof AcmeException inside
                ? of(inside)
                : new AuthorityRefused(
                        "What answers at the directory's address does not speak ACME: " + cause(failure));
    }

    /** What the authority says about it. */
    static String words(Problem problem) {
        return problem.getDetail().or(problem::getTitle).orElse("no reason is given");
    }

    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        for (int depth = 0; depth < 10 && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        String message = Optional.ofNullable(deepest.getMessage()).orElse("");
        return message.isEmpty() ? deepest.getClass().getSimpleName() : message;
    }
}
