package org.pillarbox.certificates;

import java.util.List;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.TlsSettings;

/**
 * Facade for administrators: the certificates and how TLS is spoken. What is changed holds for the next connection, without a
 * restart, and is written to the audit log; keys never leave the server.
 */
public interface CertificateAdministration {
    /** All certificates, the default first. */
    List<CertificateRow> list();

    /**
     * Keeps a certificate that somebody gave, in place of one of its name. One that cannot be used changes nothing.
     *
     * @return what there is to say about it, its name first
     * @throws InvalidSetting naming the box and, in plain words, what is wrong
     */
    Kept upload(CertificateUpload upload);

    /**
     * Makes one here and keeps it, in place of one of its name.
     *
     * @throws InvalidSetting naming the box and what is wrong
     */
    Kept selfSigned(SelfSignedOrder order);

    /**
     * Deletes one.
     *
     * @throws InvalidSetting when it is the default, or there is none of this name
     */
    void delete(String name);

    /**
     * Has one shown where no other fits.
     *
     * @throws InvalidSetting when there is none of this name that can be used
     */
    void makeDefault(String name);

    /** How TLS is spoken. */
    TlsSettings settings();

    /**
     * Changes how TLS is spoken; the default certificate stays.
     *
     * @throws InvalidSetting naming the field
     */
    void save(TlsSettings settings);

    /**
     * A certificate that was kept.
     *
     * @param name by which
     * @param notes what there is to say about it, in words
     */
    record Kept(String name, List<String> notes) {
        public Kept {
            notes = List.copyOf(notes);
        }
    }
}
