/**
 * The message-driven beans behind the protocols: they translate between the API's records and the facades.
 */
package org.pillarbox.listener;
