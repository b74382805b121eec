/**
 * The users: names, settings, passwords (manual chapter 4). A user, a mailbox and an account are one thing.
 *
 * <p>{@link org.pillarbox.directory.UserDirectory} answers who exists, from memory; {@link
 * org.pillarbox.directory.UserAdministration} is the administrators' facade. Every change takes a number from one counter row,
 * so that changes happen one after another and other nodes notice them. What a group
 * forces is put together with a user's own settings when an account is read ({@code group}). Other rooms take part through ports: {@link
 * org.pillarbox.directory.UserRemoval} when a user goes, {@link org.pillarbox.directory.NameRegistry} when one gets a name.
 * Knows {@code settings}, {@code journal} and {@code message}.
 */
package org.pillarbox.directory;
