/** The certificates as the container offers them. */
package org.pillarbox.certificates.bean;
