package org.pillarbox.web.admin.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pillarbox.certificates.CertificateAdministration;
import org.pillarbox.certificates.CertificateUpload;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Upload a certificate: nothing of what came is kept by the page. */
@Named
@RequestScoped
public class TlsUploadView {
    private static final byte[] NOTHING = {};

    @Inject
    CertificateAdministration certificates;

    private Part file;
    private Part keyFile;
    private String passPhrase = "";
    private String name = "";
    private CertificateAdministration.Kept kept;

    /** Has the files read, judged and kept. */
    public void upload() {
        CertificateUpload upload = new CertificateUpload(name, bytes(file), bytes(keyFile), passPhrase);
        passPhrase = "";
        if (Submission.of(() -> kept = certificates.upload(upload))) {
            name = "";
            Submission.done(Texts.of("tls.kept", kept.name()));
            kept.notes().forEach(Submission::undone);
        }
    }

    /** One byte more than may be: the facade says so. */
    private static byte[] bytes(Part part) {
        if (part == null) {
            return NOTHING;
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(CertificateUpload.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept by this request; nothing otherwise. */
    public CertificateAdministration.Kept getKept() {
        return kept;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Part getKeyFile() {
        return keyFile;
    }

    public void setKeyFile(Part keyFile) {
        this.keyFile = keyFile;
    }

    public String getPassPhrase() {
        return passPhrase;
    }

    public void setPassPhrase(String passPhrase) {
        this.passPhrase = passPhrase == null ? "" : passPhrase;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }
}
