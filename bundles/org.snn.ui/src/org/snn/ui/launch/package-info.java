/**
 * Trains an experiment in a JVM of its own: launch configuration, process, console and progress. What a trainer is told stands in
 * its command line; what it tells stands in its output, its progress file, and its exit status.
 */
package org.snn.ui.launch;
