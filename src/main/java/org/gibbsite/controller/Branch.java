package org.gibbsite.controller;

/**
 * One future of a run.
 *
 * @param id       0 for the first, rising
 * @param fromStep where it left the branch before it; 0 for the first
 * @param furthest steps made on it
 */
public record Branch(int id, long fromStep, long furthest, boolean current) {
}
