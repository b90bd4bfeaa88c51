/**
 * SNN in the Eclipse workbench: projects, problems and quick fixes, launches, and the views that show networks and training.
 * It only asks the bundles below and shows what they say; experiments are trained in a JVM of their own. What is made of trained
 * networks is made in the workbench's JVM, fine-tuning after pruning included; closing the workbench asks before it stops either.
 */
package org.snn.ui;
