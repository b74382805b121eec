package org.pillarbox.outmail.sending;

/**
 * What came of one claim, for those who count.
 *
 * @param sent recipients whose server has taken the message
 * @param later recipients who are tried again
 * @param failed recipients who will not get it
 * @param bytes of the message, where it was taken for anybody
 */
public record Tally(int sent, int later, int failed, long bytes) {}
