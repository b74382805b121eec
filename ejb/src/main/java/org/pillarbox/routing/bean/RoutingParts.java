package org.pillarbox.routing.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.Guesses;
import org.pillarbox.routing.acceptance.Handover;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.routing.acceptance.OutgoingLimit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.RoutingHealth;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.lan.LanRulesCheck;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.outgoing.AddressBookAttributes;
import org.pillarbox.routing.outgoing.AttributeSource;
import org.pillarbox.routing.outgoing.DirectoryAttributes;
import org.pillarbox.routing.outgoing.LocalSenderEdits;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.outgoing.SignedEdits;
import org.pillarbox.routing.outgoing.UrgentMarks;
import org.pillarbox.routing.srs.SenderRewriting;
import org.pillarbox.routing.srs.SenderSecret;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.PostmasterConcern;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.routing.worker.Refusals;
import org.pillarbox.routing.worker.RoutingLedger;
import org.pillarbox.routing.worker.RoutingWorker;
import org.pillarbox.routing.worker.StoredHeaders;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentStore;

/** Puts routing's plain objects together, one of each. */
@ApplicationScoped
public class RoutingParts {
    /** Longer than a batch takes on a busy machine, shorter than a client's patience. */
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(15);

    /** Below the data directory. */
    private static final String SENDER_SECRET = "keys/sender.key";

    private final Clock clock = Clock.systemDefaultZone();

    /** The steps. */
    @Produces
    @Singleton
    Pipeline pipeline(Settings settings, UserDirectory users, ActiveMappings mappings, ScriptEngine scripts) {
        SenderRewriting rewriting =
                new SenderRewriting(settings, SenderSecret.in(DataDirectory.resolve(SENDER_SECRET)), clock);
        return new Pipeline(Steps.inOrder(
                StepPorts.of(settings, users).with(mappings).with(rewriting).with(scripts)));
    }

    /** What is said of rules before they are stored. */
    @Produces
    @Singleton
    SettingRule lanRules() {
        return new LanRulesCheck();
    }

    /** Which domains are local. */
    @Produces
    @Singleton
    LocalDomains localDomains(Settings settings) {
        return new LocalDomains(settings);
    }

    /** Whether somebody is postmaster. */
    @Produces
    @Singleton
    PostmasterConcern postmasterConcern(Pipeline pipeline, Settings settings) {
        return new PostmasterConcern(pipeline, settings);
    }

    /** Whose local addresses are. */
    @Produces
    @Singleton
    UserAddresses userAddresses(LocalDomains domains, UserDirectory users, ActiveMappings mappings) {
        return new UserAddresses(domains, users, mappings);
    }

    /** What mail to the outside becomes. */
    @Produces
    @Singleton
    OutgoingEdits outgoingEdits(
            ContentStore contents,
            Settings settings,
            UserDirectory users,
            UserAddresses addresses,
            LocalDomains domains,
            AddressBook book,
            OutgoingSigner signer,
            ErrorLog errors) {
        AttributeSource attributes = new AddressBookAttributes(book, new DirectoryAttributes(domains, users));
        OutgoingEdits edits = new LocalSenderEdits(contents, settings, users, addresses, attributes, errors);
        return new SignedEdits(edits, contents, signer, errors);
    }

    /** How large mail to the outside may be. */
    @Produces
    @Singleton
    OutgoingLimit outgoingLimit(LocalDomains domains, UserDirectory users) {
        return new OutgoingLimit(domains, users);
    }

    /** From sessions to worker. */
    @Produces
    @Singleton
    Handover handover() {
        return new Handover();
    }

    /** Whether the database keeps up. */
    @Produces
    @Singleton
    RoutingHealth health() {
        return new RoutingHealth(System::nanoTime, DATABASE_PATIENCE);
    }

    /** What was refused. */
    @Produces
    @Singleton
    Refusals refusals() {
        return new Refusals();
    }

    /** Clients' messages. */
    @Produces
    @Singleton
    Acceptance acceptance(ContentStore contents, Handover handover, RoutingHealth health, Settings settings) {
        return new Acceptance(contents, handover, health, settings, clock);
    }

    /** Who may send as whom. */
    @Produces
    @Singleton
    SenderPolicy senderPolicy(LocalDomains domains, UserDirectory users, UserAddresses addresses, Settings settings) {
        return new SenderPolicy(domains, users, addresses, settings);
    }

    /** Who searches for addresses. */
    @Produces
    @Singleton
    Guesses guesses() {
        return new Guesses(clock);
    }

    /** Answers RCPT. */
    @Produces
    @Singleton
    RecipientCheck recipientCheck(Pipeline pipeline, Settings settings) {
        return new RecipientCheck(pipeline, settings);
    }

    /** The server's own messages. */
    @Produces
    @Singleton
    Submission submission(ContentStore contents, Acceptance acceptance) {
        return new LetterBox(contents, acceptance);
    }

    /** The worker; {@code boot} gives it its thread. */
    @Produces
    @Singleton
    RoutingWorker worker(
            ContentStore contents,
            Handover handover,
            RoutingHealth health,
            Pipeline pipeline,
            OutgoingEdits edits,
            RoutingLedger ledger,
            Settings settings,
            Submission submission,
            Refusals refusals,
            ErrorLog errors) {
        return new RoutingWorker(new RoutingWorker.Parts(
                contents,
                handover,
                health,
                new MessageRouter(
                        pipeline,
                        edits,
                        clock,
                        new StoredHeaders(contents, errors)::of,
                        new UrgentMarks(contents, settings, errors)),
                ledger,
                new ReportWriter(settings, clock),
                submission,
                refusals,
                errors));
    }
}
