/** The editor of trained networks: what is in them, what they are like, and what can be made of them. */
package org.snn.ui.artefact;
