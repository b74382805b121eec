package org.pillarbox.filter.authenticity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ReverseName;

/** Asks the server's resolver: so many questions at most, and none once the time for all of them is over. */
public final class ResolverQuestions implements Questions {
    /** RFC 7208 leads to at most ten times ten addresses, which nobody needs who means well; ten signatures, two policies. */
    static final int MOST = 60;

    private final Resolver resolver;
    private final long end;
    private int asked;

    /**
     * About one message.
     *
     * @param time for all of its questions, from now
     */
    public ResolverQuestions(Resolver resolver, Duration time) {
        this.resolver = resolver;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public List<String> texts(String name) throws NoAnswer {
        return ask(name, RecordType.TXT);
    }

    @Override
    public List<InetAddress> addresses(String name, InetAddress like) throws NoAnswer {
        return List.copyOf(like instanceof Inet4Address ? ask(name, RecordType.A) : ask(name, RecordType.AAAA));
    }

    @Override
    public List<String> exchangers(String domain) throws NoAnswer {
        return ask(domain, RecordType.MX).stream().map(MailExchanger::host).toList();
    }

    @Override
    public List<String> names(InetAddress address) throws NoAnswer {
        return ask(ReverseName.of(address), RecordType.PTR);
    }

    private <T> List<T> ask(String name, RecordType<T> type) throws NoAnswer {
        long left = end - System.nanoTime();
        if (++asked > MOST || left <= 0) {
            throw new NoAnswer(left <= 0 ? "DNS has taken too long" : "more questions than may be asked");
        }
        try {
            Lookup<T> lookup = resolver.begin(name, type).get(left, TimeUnit.NANOSECONDS);
            if (lookup instanceof Lookup.Failed<T> failed) {
                throw new NoAnswer(failed.reason());
            }
            return lookup.values();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("the server is stopping");
        } catch (TimeoutException e) {
            throw new NoAnswer("DNS has taken too long");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // the port says that it never completes exceptionally
        }
    }
}
