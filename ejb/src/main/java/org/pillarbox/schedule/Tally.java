package org.pillarbox.schedule;

/**
 * What a run has done so far.
 *
 * @param sent recipients whose mail left
 * @param unsent recipients whose mail could not leave
 * @param toSend recipients whose mail waited when it began; 0 while that is not known
 * @param collected messages that were collected
 * @param toCollect how many are there to be collected; 0 while that is not known
 */
public record Tally(int sent, int unsent, int toSend, int collected, int toCollect) {
    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** How much of it is done, from 0 to 100. */
    public int percent() {
        long all = Math.max(toSend, sent + unsent) + (long) Math.max(toCollect, collected);
        return all == 0 ? 0 : (int) ((sent + unsent + (long) collected) * 100 / all);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                sent + other.sent,
                unsent + other.unsent,
                toSend + other.toSend,
                collected + other.collected,
                toCollect + other.toCollect);
    }
}
