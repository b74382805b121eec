package org.pillarbox.routing.acceptance;

import org.pillarbox.message.HeaderFields;

/**
 * A message that has come in whole and is not accepted yet.
 *
 * @param header the bytes of its header as they came, with the empty line; cut at {@link
 *     org.pillarbox.message.HeaderScanner#MAX_HEADER}. Not to be changed
 * @param fields what the header says
 * @param size in bytes
 */
public record ArrivedContent(byte[] header, HeaderFields fields, long size) {}
