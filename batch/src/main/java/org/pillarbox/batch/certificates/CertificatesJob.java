package org.pillarbox.batch.certificates;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** The clock of the job. Each node has one, since each has certificates of its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificatesJob {
    static final String NAME = "certificates";

    @Schedule(hour = "*", minute = "23", persistent = false)
    void eachHour() {
        BatchRuntime.getJobOperator().start(NAME, new Properties());
    }
}
