/** Projects with networks: what is wrong with their texts, as markers, and how that can be cured. */
package org.snn.ui.project;
