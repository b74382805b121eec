package org.pillarbox.certificates;

/** Facade for the job that runs each hour. */
public interface CertificateCare {
    /**
     * Renews the certificate that is ordered when it is time, and writes to the Main Administrator of those that end within 30,
     * 14, 7 days or one; each once.
     *
     * @return figures for the job's record
     */
    String look() throws InterruptedException;
}
