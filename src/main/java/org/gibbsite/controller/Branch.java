package org.gibbsite.controller;

/**
 * One future of a run.
 *
 * @param id       0 for the first, rising
 * @param fromStep where it left the branch before it; 0 for the first
 * @param furthest steps made on it
 * @param current  whether the run is on it
 * @param what     for people: the settings that were changed on it since it began, {@code "learning rate 0.1 → 0.05"};
 *                 empty where none were
 */
public record Branch(int id, long fromStep, long furthest, boolean current, String what) {
}
