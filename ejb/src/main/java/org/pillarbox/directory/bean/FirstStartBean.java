package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.directory.FirstStart;
import org.pillarbox.directory.first.SetupFile;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Durability;

/** The first start: the files are deleted only when what they asked for is durable. */
@ApplicationScoped
public class FirstStartBean implements FirstStart {
    private static final String SETUP = "first-administrator.txt";

    @Inject
    private FirstStartTransaction transaction;

    @Inject
    private Durability durability;

    @Override
    public Optional<OneTimePassword> prepare() {
        SetupFile setup = new SetupFile(DataDirectory.resolve(SETUP));
        Optional<OneTimePassword> made = transaction.prepare(setup.read());
        durability.sync();
        setup.delete();
        return made;
    }
}
