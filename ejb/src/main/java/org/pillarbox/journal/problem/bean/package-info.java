/** The problems as the container offers them. */
package org.pillarbox.journal.problem.bean;
