/** New SNN projects and files. */
package org.snn.ui.wizard;
