package org.pillarbox.dns.resolver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;

/**
 * Puts one question to the servers in turn: the next is asked when one fails, or says nothing for its share of the time, while
 * the answers of those asked before are still welcome. Each is asked at least once, a single one twice, since datagrams get lost.
 */
final class Attempts {
    private static final int LEAST = 2;

    private final List<Resolver> servers;
    private final Message message;
    private final int number;
    private final Executor later;
    private final CompletableFuture<Message> answer = new CompletableFuture<>();
    private int begun;
    private int failed;

    private Attempts(List<Resolver> servers, Message message, Duration limit) {
        this.servers = servers;
        this.message = message;
        this.number = Math.max(LEAST, servers.size());
        this.later = CompletableFuture.delayedExecutor(limit.toMillis() / number, TimeUnit.MILLISECONDS);
    }

    /** An answer, or what the last server said instead of one; never completed while all are silent. */
    static CompletableFuture<Message> begin(List<Resolver> servers, Question question, Duration limit) {
        Attempts attempts = new Attempts(servers, question.message(), limit);
        attempts.next(0);
        return attempts.answer;
    }

    /** Begins an attempt, unless it has begun already. */
    private void next(int index) {
        synchronized (this) {
            if (index != begun || index == number || answer.isDone()) {
                return;
            }
            begun++;
        }
        if (index + 1 < number) {
            later.execute(() -> next(index + 1));
        }
        servers.get(index % servers.size())
                .sendAsync(message)
                .whenComplete((reply, failure) -> came(index, reply, failure));
    }

    private void came(int index, Message reply, Throwable failure) {
        if (failure == null && (reply.getRcode() == Rcode.NOERROR || reply.getRcode() == Rcode.NXDOMAIN)) {
            answer.complete(reply);
            return;
        }
        next(index + 1);
        synchronized (this) {
            failed++;
            if (failed < number) {
                return;
            }
        }
        if (failure == null) {
            answer.complete(reply);
        } else {
            answer.completeExceptionally(failure);
        }
    }
}
