/**
 * The steps of routing, one class each, and their order. A new step: copy the smallest one ({@code MailboxStep}), give it
 * a name that will never change, put it into {@code Steps} at its place and into the table of {@code StepsTest}.
 */
package org.pillarbox.routing.step;
