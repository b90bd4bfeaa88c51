/**
 * The editor of trained networks: what is in them, what they are like, and what can be made of them. That is made by the commands
 * of {@code snn}, in the workbench's JVM and in the background, fine-tuning after pruning included.
 */
package org.snn.ui.artefact;
