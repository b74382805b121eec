package org.pillarbox.journal.problem.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.journal.problem.jpa.JpaProblemBook;

/** The transactions of the problems. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ProblemBookBean implements ProblemBook {
    @PersistenceContext
    private EntityManager em;

    @Override
    public void note(ProblemDesk.Batch batch) {
        book().note(batch);
    }

    @Override
    public List<Row> unwritten(Instant since, int most) {
        return book().unwritten(since, most);
    }

    @Override
    public int written(LocalDate day) {
        return book().written(day);
    }

    @Override
    public void written(UUID id, LocalDate day) {
        book().written(id, day);
    }

    @Override
    public List<Reported> open(Instant since, int most) {
        return book().open(since, most);
    }

    @Override
    public int purge(Instant before, int most) {
        return book().purge(before, most);
    }

    private ProblemBook book() {
        return new JpaProblemBook(em, ZoneId.systemDefault());
    }
}
