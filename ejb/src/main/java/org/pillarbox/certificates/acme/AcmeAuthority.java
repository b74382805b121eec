package org.pillarbox.certificates.acme;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.certificates.AuthorityRefused;
import org.pillarbox.certificates.CertificateAuthority;
import org.pillarbox.certificates.Challenges;
import org.pillarbox.certificates.OfferedCertificate;
import org.shredzone.acme4j.Account;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.PollableResource;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;

/** Orders certificates by ACME, proving each name by a file that the console's web service shows (RFC 8555 §8.3). */
public final class AcmeAuthority implements CertificateAuthority {
    private final AccountKey accountKey;
    private final Challenges challenges;
    private final Patience patience;

    /**
     * How long the authority may take.
     *
     * @param answer for one answer
     * @param step for the proof of one name, or for the issuing
     * @param all for the whole order
     */
    public record Patience(Duration answer, Duration step, Duration all) {
        /** As authorities take in practice, and some more. */
        public static final Patience STANDARD =
                new Patience(Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofMinutes(10));
    }

    /** Keeps the account's key in that folder. */
    public AcmeAuthority(Path tls, Challenges challenges, Patience patience) {
        this.accountKey = new AccountKey(tls);
        this.challenges = challenges;
        this.patience = patience;
    }

    @Override
    public OfferedCertificate order(Order order) throws AuthorityRefused, InterruptedException {
        URI directory = URI.create(order.directory());
        Session session = new Session(
                directory, new BoundedProvider(directory, Instant.now().plus(patience.all())));
        session.networkSettings().setTimeout(patience.answer());
        session.networkSettings().setCompressionEnabled(false);
        Set<String> tokens = new HashSet<>();
        try {
            return issued(account(session, order), order, tokens);
        } catch (AcmeException e) {
            throw Trouble.of(e);
        } catch (IOException e) {
            throw new AuthorityRefused("The key of the account in tls/ cannot be read or written: " + e.getMessage());
        } catch (
                RuntimeException e) { // the library's word for answers that are no ACME; some of its causes are checked
            throw Trouble.of(e);
        } finally {
            tokens.forEach(challenges::remove);
        }
    }

    private Account account(Session session, Order order) throws AcmeException, IOException {
        AccountBuilder builder = new AccountBuilder().agreeToTermsOfService().useKeyPair(accountKey.get());
        if (!order.contact().isEmpty()) {
            builder.addEmail(order.contact());
        }
        order.binding().ifPresent(binding -> builder.withKeyIdentifier(binding.keyIdentifier(), binding.macKey()));
        return builder.create(session);
    }

    private OfferedCertificate issued(Account account, Order wanted, Set<String> tokens)
            throws AcmeException, AuthorityRefused, InterruptedException {
        org.shredzone.acme4j.Order order =
                account.newOrder().domains(wanted.names()).create();
        List<Authorization> proofs = order.getAuthorizations();
        if (proofs.size() > wanted.names().size()) {
            throw new AuthorityRefused("The authority wants more names proved than were ordered");
        }
        for (Authorization proof : proofs) {
            prove(proof, tokens);
        }
        require(waited(order, () -> order.waitUntilReady(patience.step())) == Status.READY, order, "did not get ready");
        KeyPair key = AccountKey.fresh();
        order.execute(key);
        require(waited(order, () -> order.waitForCompletion(patience.step())) == Status.VALID, order, "was not issued");
        return new OfferedCertificate(
                key.getPrivate(), new ArrayList<>(order.getCertificate().getCertificateChain()));
    }

    private void prove(Authorization proof, Set<String> tokens)
            throws AcmeException, AuthorityRefused, InterruptedException {
        if (proof.getStatus() == Status.VALID) {
            return;
        }
        String name = proof.getIdentifier().getDomain();
        Http01Challenge challenge = proof.findChallenge(Http01Challenge.class)
                .orElseThrow(() -> new AuthorityRefused("The authority does not let " + name
                        + " be proved over HTTP (http-01), which is the only way that this server has"));
        challenges.put(challenge.getToken(), challenge.getAuthorization());
        tokens.add(challenge.getToken());
        challenge.trigger();
        Status status = waited(proof, () -> proof.waitForCompletion(patience.step()));
        if (status != Status.VALID) {
            String why = proof.findChallenge(Http01Challenge.class)
                    .flatMap(Http01Challenge::getError)
                    .map(Trouble::words)
                    .orElse(
                            status == Status.PENDING || status == Status.PROCESSING
                                    ? "it took too long"
                                    : "no reason is given");
            throw new AuthorityRefused("The authority could not see that " + name + " is this server: " + why);
        }
    }

    /** Waits for an end. */
    private interface Wait {
        Status get() throws AcmeException, InterruptedException;
    }

    /** How it stands at the end; when that does not come in time, the library throws a bare exception. */
    private static Status waited(PollableResource what, Wait wait) throws AcmeException, InterruptedException {
        try {
            return wait.get();
        } catch (AcmeException e) {
            if (e.getClass() == AcmeException.class && e.getCause() == null) {
                return what.getStatus();
            }
            throw e;
        }
    }

    private static void require(boolean good, org.shredzone.acme4j.Order order, String otherwise)
            throws AuthorityRefused {
        if (!good) {
            String why = order.getError()
                    .map(Trouble::words)
                    .map(words -> ": " + words)
                    .orElse("");
            throw new AuthorityRefused("The order " + otherwise + why);
        }
    }
}
