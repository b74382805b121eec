package org.pillarbox.certificates;

/** Event: the files below {@code tls/} are others than before; whoever shows certificates reads them again. */
public record CertificatesChanged() {}
