/** Messages to many users as the container offers them. */
package org.pillarbox.directory.announce.bean;
