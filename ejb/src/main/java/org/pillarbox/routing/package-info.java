/**
 * Who gets which message: named steps over an immutable envelope (manual 21.13), taking accepted messages into the log
 * ({@code acceptance}), and the worker that takes them from there into folders, queue and trace ({@code worker}).
 *
 * <p>Pure Java; knows the rooms below through their ports. Used by {@code listener} (recipients, acceptance) and
 * {@code boot} (worker). The order of the steps stands in {@link org.pillarbox.routing.step.Steps}.
 */
package org.pillarbox.routing;
