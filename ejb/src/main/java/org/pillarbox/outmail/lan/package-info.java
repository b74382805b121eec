/**
 * LAN forwarding (manual chapter 13): sends what waits in the queue for servers of the own network, in the background, with as many
 * threads as the page allows. Which mail that is was decided by {@code routing.lan}.
 */
package org.pillarbox.outmail.lan;
