package org.pillarbox.autoresponse.bean;

/** Event: a transaction under way has written due answers, to be looked for behind its commit. */
record AnswersWritten() {}
