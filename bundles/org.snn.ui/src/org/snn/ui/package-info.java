/**
 * SNN in the Eclipse workbench: projects, problems and quick fixes, launches, and the views that show networks and training.
 * It only asks the bundles below and shows what they say; training itself runs in a JVM of its own.
 */
package org.snn.ui;
