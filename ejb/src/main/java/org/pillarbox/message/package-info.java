/**
 * Messages as bytes: header fields, edits in front of untouched bytes, summaries.
 */
package org.pillarbox.message;
