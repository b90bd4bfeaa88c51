/** The page <em>SNN</em> of the preferences. */
package org.snn.ui.preferences;
