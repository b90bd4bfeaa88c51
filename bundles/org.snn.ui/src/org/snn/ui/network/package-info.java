/** The Network view: the picture of the text or artefact that one works on, linked with the text both ways. */
package org.snn.ui.network;
