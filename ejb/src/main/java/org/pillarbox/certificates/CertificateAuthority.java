package org.pillarbox.certificates;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Port: an authority that issues certificates to whoever proves that the names are his (RFC 8555). */
public interface CertificateAuthority {
    /**
     * Orders one; takes some minutes at most.
     *
     * @throws AuthorityRefused in words for the administrator, when none came
     */
    OfferedCertificate order(Order order) throws AuthorityRefused, InterruptedException;

    /**
     * What is ordered.
     *
     * @param directory the authority's address
     * @param contact an e-mail address; empty for none
     * @param names host names, the first as the subject
     * @param binding to an account that the authority has already (RFC 8555 §7.3.4)
     */
    record Order(String directory, String contact, List<String> names, Optional<Binding> binding) {
        public Order {
            Objects.requireNonNull(directory, "directory");
            Objects.requireNonNull(contact, "contact");
            names = List.copyOf(names);
        }
    }

    /**
     * An external account binding.
     *
     * @param keyIdentifier as the authority gave it
     * @param macKey in base64url; never shown
     */
    record Binding(String keyIdentifier, String macKey) {
        @Override
        public String toString() {
            return "Binding[" + keyIdentifier + "]";
        }
    }
}
