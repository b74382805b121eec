package org.pillarbox.filter.authenticity;

import java.net.InetAddress;
import java.util.List;

/**
 * Port: what is asked of DNS about one message. Bounded as a whole: in the number of questions, and in the time that all of them
 * may take. Names are absolute. For one thread.
 */
public interface Questions {
    /** Answers nothing. */
    Questions NONE = new Questions() {
        @Override
        public List<String> texts(String name) throws NoAnswer {
            throw none();
        }

        @Override
        public List<InetAddress> addresses(String name, InetAddress like) throws NoAnswer {
            throw none();
        }

        @Override
        public List<String> exchangers(String domain) throws NoAnswer {
            throw none();
        }

        @Override
        public List<String> names(InetAddress address) throws NoAnswer {
            throw none();
        }

        private NoAnswer none() {
            return new NoAnswer("too many messages are being checked");
        }
    };

    /** The TXT records of a name, each with its strings put together; none where there is no such name or record. */
    List<String> texts(String name) throws NoAnswer;

    /** The addresses of a name, of the kind of this one. */
    List<InetAddress> addresses(String name, InetAddress like) throws NoAnswer;

    /** The names of a domain's mail exchangers, the most preferred first. */
    List<String> exchangers(String domain) throws NoAnswer;

    /** The names of an address. */
    List<String> names(InetAddress address) throws NoAnswer;

    /** DNS does not answer now, or there is nothing left that may be asked. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        /** Says why. */
        public NoAnswer(String reason) {
            super(reason, null, false, false);
        }
    }
}
